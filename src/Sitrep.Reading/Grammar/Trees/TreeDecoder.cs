namespace Sitrep.Reading.Grammar.Trees;

/// <summary>
/// Finds the highest-scoring tree with one root and no crossing arcs: the best head of each word where these make such a tree, else by
/// the dynamic programme of Eisner (1996). English has hardly any crossing arcs, and most that a network proposes are wrong.
/// </summary>
sealed class TreeDecoder
{
    readonly BestTree best = new();
    int[] mark = [];

    /// <summary>Writes each word's head, -1 for the root.</summary>
    /// <param name="arcs">A row a word: the root's score as its head, then the score of each word; its own is minus infinity.</param>
    public void Decode(ReadOnlySpan<float> arcs, int stride, Span<int> heads)
    {
        if (heads.Length > 0 && !Greedy(arcs, stride, heads))
        {
            best.Find(arcs, stride, heads);
        }
    }

    /// <summary>True when the best heads make a tree without crossing arcs.</summary>
    bool Greedy(ReadOnlySpan<float> arcs, int stride, Span<int> heads)
    {
        var roots = 0;
        for (var d = 0; d < heads.Length; d++)
        {
            heads[d] = Peak.Of(arcs.Slice(d * stride, heads.Length + 1)) - 1;
            roots += heads[d] < 0 ? 1 : 0;
        }

        return roots == 1 && IsTree(heads) && !Crosses(heads);
    }

    bool IsTree(ReadOnlySpan<int> heads)
    {
        mark = mark.Length < heads.Length ? new int[2 * heads.Length] : mark;
        mark.AsSpan(0, heads.Length).Fill(-1);
        for (var d = 0; d < heads.Length; d++)
        {
            var at = d;
            for (; at >= 0 && mark[at] < 0; at = heads[at])
            {
                mark[at] = d;
            }

            if (at >= 0 && mark[at] == d)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word between the ends of an arc has its head beyond them.</summary>
    static bool Crosses(ReadOnlySpan<int> heads)
    {
        for (var d = 0; d < heads.Length; d++)
        {
            var (first, last) = heads[d] < d ? (heads[d], d) : (d, heads[d]);
            for (var between = first + 1; between < last; between++)
            {
                // The root's arc comes from before all words, so it crosses what spans its word.
                if (heads[between] < first || heads[between] > last)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
