using System.Collections.Immutable;

namespace Sitrep.Situation.Access;

/// <summary>A stretch with all words about just it.</summary>
sealed class ToldStretch
{
    readonly HashSet<int> segments;
    readonly List<RoadWord> closing;
    readonly List<RoadWord> opening;

    /// <param name="words">In order, one at least.</param>
    /// <param name="openings">All words by which any road opens, in order.</param>
    public ToldStretch(ImmutableArray<RoadWord> words, List<RoadWord> openings)
    {
        (Words, segments) = (words, [.. words[0].Stretch]);
        closing = [.. words.Where(w => w.Affirms && w.Effect >= RoadEffect.Closes)];
        opening = closing.Count == 0 ? [] : [.. openings.Where(o => o.Stretch.Any(segments.Contains))];
    }

    public ImmutableArray<RoadWord> Words { get; }
    public ImmutableArray<int> Stretch => Words[0].Stretch;

    public bool LiesWithin(ToldStretch other) => segments.IsSubsetOf(other.segments);

    /// <summary>The words next before and next after another by which this is cut or closed, if it was not said to be open in between: that is another story.</summary>
    public IEnumerable<RoadWord> Around(RoadWord word)
    {
        var (at, open) = (Before(closing, word), Before(opening, word));
        if (at > 0 && Before(opening, closing[at - 1]) == open)
        {
            yield return closing[at - 1];
        }

        if (at < closing.Count && Before(opening, closing[at]) == open)
        {
            yield return closing[at];
        }
    }

    // How many of the words come before another.
    static int Before(List<RoadWord> words, RoadWord word)
    {
        var at = words.BinarySearch(word, Comparer<RoadWord>.Create(RoadWord.InOrder));
        return at < 0 ? ~at : at;
    }
}
