using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Phrasing;

/// <summary>Phrases by the word that they begin or end with, so that a token asks only those that may stand at it.</summary>
public sealed class CueSet
{
    readonly Dictionary<string, List<Cue>>.AlternateLookup<ReadOnlySpan<char>> byFirst, byLast;
    readonly List<Cue> openAtStart = [], openAtEnd = [];

    /// <summary>The marks of the words that some phrase begins or ends with: most words are neither and are not looked up.</summary>
    readonly ulong firsts, lasts;

    public CueSet(IEnumerable<string> phrases)
    {
        var (first, last) = (new Dictionary<string, List<Cue>>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, List<Cue>>(StringComparer.OrdinalIgnoreCase));
        (byFirst, byLast) = (first.GetAlternateLookup<ReadOnlySpan<char>>(), last.GetAlternateLookup<ReadOnlySpan<char>>());
        foreach (var cue in phrases.Select(p => new Cue(p)))
        {
            Index(cue, cue.First, first, openAtStart);
            Index(cue, cue.Last, last, openAtEnd);
            firsts |= WordMarks.Of(cue.First);
            lasts |= WordMarks.Of(cue.Last);
        }
    }

    /// <summary>Whether one of the phrases stands right before a token.</summary>
    public bool EndsBefore(Tree tree, int token) =>
        (token > 0 && (AnyEnds(tree, token, Among(byLast, lasts, tree.Form(token - 1))) || AnyEnds(tree, token, Among(byLast, lasts, tree[token - 1].Lemma))))
        || AnyEnds(tree, token, openAtEnd);

    /// <summary>Whether one of the phrases begins at a token.</summary>
    public bool BeginsAt(Tree tree, int token) =>
        (token < tree.Count && (AnyBegins(tree, token, Among(byFirst, firsts, tree.Form(token))) || AnyBegins(tree, token, Among(byFirst, firsts, tree[token].Lemma))))
        || AnyBegins(tree, token, openAtStart);

    /// <summary>Whether one of the phrases stands anywhere in a sentence.</summary>
    public bool StandIn(Tree tree)
    {
        for (var token = 0; token < tree.Count; token++)
        {
            if (BeginsAt(tree, token))
            {
                return true;
            }
        }

        return false;
    }

    static void Index(Cue cue, IReadOnlyList<string> words, Dictionary<string, List<Cue>> by, List<Cue> open)
    {
        if (words.Count == 0)
        {
            open.Add(cue);
        }

        foreach (var word in words)
        {
            if (!by.TryGetValue(word, out var known))
            {
                by[word] = known = [];
            }

            known.Add(cue);
        }
    }

    static List<Cue>? Among(Dictionary<string, List<Cue>>.AlternateLookup<ReadOnlySpan<char>> by, ulong marks, ReadOnlySpan<char> word) =>
        (WordMarks.Of(word) & marks) != 0 && by.TryGetValue(word, out var cues) ? cues : null;

    static bool AnyBegins(Tree tree, int token, List<Cue>? cues)
    {
        for (var i = 0; i < cues?.Count; i++)
        {
            if (cues[i].BeginsAt(tree, token))
            {
                return true;
            }
        }

        return false;
    }

    static bool AnyEnds(Tree tree, int token, List<Cue>? cues)
    {
        for (var i = 0; i < cues?.Count; i++)
        {
            if (cues[i].EndsBefore(tree, token))
            {
                return true;
            }
        }

        return false;
    }
}
