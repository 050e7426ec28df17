using System.Collections.Immutable;

namespace Sitrep.Reading.Claims.Frames;

/// <summary>
/// The words that open a frame: one word of a part of speech, or a phrase. Each word is a set of alternatives, lower case, that
/// match a lemma or a form; an empty set ("*" in the pack) is up to two words of any kind.
/// </summary>
/// <param name="Pos">The class that the first word must have; null for phrases.</param>
public sealed record Pattern(Frame Frame, ImmutableArray<ImmutableArray<string>> Words, WordClass? Pos)
{
    /// <summary>The most words that an empty set stands for.</summary>
    public const int WidestGap = 2;

    /// <summary>The most words that it may cover.</summary>
    public int Longest => Words.Sum(w => w.IsEmpty ? WidestGap : 1);

    public bool IsPhrase => Words.Length > 1;

    /// <summary>The marks (<see cref="WordMarks"/>) that each word may have; 0 where anything may stand.</summary>
    internal ImmutableArray<ulong> Marks { get; } = [.. Words.Select(w => WordMarks.Of(w))];
}
