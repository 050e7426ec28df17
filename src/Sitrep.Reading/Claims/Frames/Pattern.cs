using System.Collections.Immutable;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>
/// The words that open a frame: one word of a part of speech, or a phrase. Each word is a set of alternatives, lower case, that
/// match a lemma or a form; an empty set ("*" in the pack) is up to two words of any kind.
/// </summary>
/// <param name="Pos">The class that the first word must have; null for phrases.</param>
public sealed record Pattern(Frame Frame, ImmutableArray<ImmutableArray<string>> Words, WordClass? Pos)
{
    public bool IsPhrase => Words.Length > 1;

    /// <summary>The marks (<see cref="WordMarks"/>) that a second word may have; all when anything may follow.</summary>
    public ulong Second { get; } = Words.Length > 1 && !Words[1].IsEmpty ? WordMarks.Of(Words[1]) : ulong.MaxValue;
}
