namespace Sitrep.Model.Mentions;

/// <summary>A typed span with a value. The kinds are the records derived from it in this namespace.</summary>
/// <param name="Span">The words that name it.</param>
/// <param name="Rule">The rule, lexicon entry or model that made it.</param>
public abstract record Mention(Span Span, string Rule);
