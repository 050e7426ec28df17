namespace Sitrep.Reading.Mentions.Places.Spans;

/// <summary>A stretch of words that may be a place's name.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="RunFirst">First word of the capitalised run it stands in.</param>
/// <param name="RunLast">Last word of that run.</param>
/// <param name="Known">True when the gazetteer has a place spelt so.</param>
readonly record struct NameSpan(int First, int Last, int RunFirst, int RunLast, bool Known)
{
    public int Length => Last - First + 1;
    public bool IsRun => First == RunFirst && Last == RunLast;
    public bool Overlaps(NameSpan other) => First <= other.Last && other.First <= Last;
}
