namespace Sitrep.Model.Mentions;

/// <summary>A number with its bounds: "over 200", "three", "dozens", "60+".</summary>
/// <param name="Unit">What is counted when the text says it is no count of things ("km", "mm", "percent", "USD"); null otherwise.</param>
/// <param name="Increment">True for "(+14)".</param>
/// <param name="Ambiguous">True when the numeral can be read two ways ("1.150").</param>
public sealed record CountMention(Span Span, string Rule, Count Count, string? Unit = null, bool Increment = false, bool Ambiguous = false)
    : Mention(Span, Rule);
