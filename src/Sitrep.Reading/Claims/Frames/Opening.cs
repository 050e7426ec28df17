using Sitrep.Model;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>A pattern at a word that it may begin with, and beside it what rules out most patterns, so that they are passed over without a look at them.</summary>
readonly struct Opening(Pattern pattern)
{
    /// <summary>The marks (<see cref="WordMarks"/>) that a phrase's second word may have; 0 for single words and gaps.</summary>
    readonly ulong second = pattern.Marks.Length > 1 ? pattern.Marks[1] : 0;

    /// <summary>A bit for each part of speech that the first word may be.</summary>
    readonly uint admitted = pattern.Pos is { } wanted ? Bits(wanted) : uint.MaxValue;

    public Pattern Pattern { get; } = pattern;

    /// <param name="pos">Of the word at which it would begin.</param>
    /// <param name="next">The marks of the word after it; 0 when there is none.</param>
    public bool MayBegin(PartOfSpeech pos, ulong next) => (second == 0 || (second & next) != 0) && (admitted >> (int)pos & 1) != 0;

    static uint Bits(WordClass wanted) => Enum.GetValues<PartOfSpeech>().Where(pos => wanted.Admits(pos)).Aggregate(0u, (bits, pos) => bits | 1u << (int)pos);
}
