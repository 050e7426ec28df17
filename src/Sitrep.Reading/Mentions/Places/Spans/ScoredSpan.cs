namespace Sitrep.Reading.Mentions.Places.Spans;

/// <summary>A proposed name with the log-odds that it is a place's.</summary>
readonly record struct ScoredSpan(NameSpan Span, float Score);
