namespace Sitrep.Model.Mentions;

/// <summary>An armed force, group, government, ministry, organisation or nationality that acts, suffers or speaks.</summary>
/// <param name="Name">Its neutral name in the actor pack, its antecedent's name for an anaphor, else the words used.</param>
/// <param name="Id">Its id in the actor pack, if it has one.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Anaphoric">True for "the group", "they", "our forces".</param>
/// <param name="Armed">True when it is, or may be, an armed actor; false for a ministry, agency or monitor.</param>
public sealed record ActorMention(Span Span, string Rule, string Name, string? Id = null, ActorKind Kind = ActorKind.Unknown,
    string? Country = null, bool Anaphoric = false, bool Armed = true) : Mention(Span, Rule);
