namespace Sitrep.Model.Mentions;

/// <summary>A pronoun for one person ("he", "her"), with the person whom the report named last before it.</summary>
/// <param name="Name">That person's name; null when the report has named nobody yet.</param>
/// <param name="Role">That person's role, if told.</param>
/// <param name="Organisation">That person's organisation, if told.</param>
public sealed record PronounMention(Span Span, string Rule, string? Name, string? Role = null, string? Organisation = null) : Mention(Span, Rule);
