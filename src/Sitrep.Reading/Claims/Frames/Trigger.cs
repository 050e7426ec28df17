namespace Sitrep.Reading.Claims.Frames;

/// <summary>A pattern found in a sentence.</summary>
/// <param name="Head">The token whose slots count: the first verb or noun of the match.</param>
/// <param name="First">First token of the match.</param>
/// <param name="Last">Last token of the match.</param>
public readonly record struct Trigger(Pattern Pattern, int Sentence, int Head, int First, int Last)
{
    public Frame Frame => Pattern.Frame;
}
