namespace Sitrep.Model.Mentions;

/// <summary>A named person, or an unnamed one by role ("a doctor", "the governor").</summary>
/// <param name="Name">The name without rank or title; null for an unnamed person.</param>
/// <param name="Role">"Colonel", "spokesman", "doctor"; the words used.</param>
/// <param name="Organisation">The organisation that the text says the person speaks for or belongs to.</param>
public sealed record PersonMention(Span Span, string Rule, string? Name, string? Role = null, string? Organisation = null,
    bool Anaphoric = false) : Mention(Span, Rule);
