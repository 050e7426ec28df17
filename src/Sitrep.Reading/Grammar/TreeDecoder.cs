namespace Sitrep.Reading.Grammar;

/// <summary>
/// Finds the highest-scoring tree with one root: the best head of each word where these make a tree, else the maximum spanning
/// arborescence (Chu and Liu 1965, Edmonds 1967), by contracting cycles in place.
/// </summary>
sealed class TreeDecoder
{
    /// <summary>Taken from every arc of the root, so that a tree has no more than one of them.</summary>
    const float RootPrice = 1000;

    int size;
    float[] scores = [];
    int[] origins = [];
    int[] best = [], mark = [], alive = [], node = [], parent = [], entered = [], final = [];
    readonly List<(int Node, int Head, int Dependent)> cycleArcs = [];
    readonly List<int> cycleEnds = [];

    /// <summary>Writes each word's head, -1 for the root.</summary>
    /// <param name="arcs">A row a word: the root's score as its head, then the score of each word; its own is minus infinity.</param>
    public void Decode(ReadOnlySpan<float> arcs, int stride, Span<int> heads)
    {
        if (!Greedy(arcs, stride, heads))
        {
            Prepare(arcs, stride, heads.Length);
            Contract();
            Expand(heads);
        }
    }

    /// <summary>True when the best heads make a tree.</summary>
    bool Greedy(ReadOnlySpan<float> arcs, int stride, Span<int> heads)
    {
        var roots = 0;
        for (var d = 0; d < heads.Length; d++)
        {
            var row = arcs.Slice(d * stride, heads.Length + 1);
            var top = 0;
            for (var h = 0; h < row.Length; h++)
            {
                top = row[h] > row[top] ? h : top;
            }

            heads[d] = top - 1;
            roots += top == 0 ? 1 : 0;
        }

        return roots == 1 && Acyclic(heads);
    }

    bool Acyclic(ReadOnlySpan<int> heads)
    {
        Grow(ref mark, heads.Length);
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

    static void Grow<T>(ref T[] array, int count)
    {
        if (array.Length < count)
        {
            array = new T[Math.Max(count, 64)];
        }
    }

    void Prepare(ReadOnlySpan<float> arcs, int stride, int words)
    {
        size = words + 1;
        Grow(ref scores, size * size);
        Grow(ref origins, size * size);
        Grow(ref best, size);
        Grow(ref mark, size);
        Grow(ref alive, size);
        Grow(ref node, size);
        Grow(ref parent, 2 * size);
        Grow(ref entered, 2 * size);
        Grow(ref final, size);
        cycleArcs.Clear();
        cycleEnds.Clear();
        parent.AsSpan(0, 2 * size).Fill(-1);
        for (var d = 0; d < size; d++)
        {
            (alive[d], node[d], entered[d]) = (d, d, d);
            for (var h = 0; h < size; h++)
            {
                scores[d * size + h] = d == 0 || d == h ? float.NegativeInfinity : arcs[(d - 1) * stride + h] - (h == 0 ? RootPrice : 0);
                origins[d * size + h] = d * size + h;
            }
        }
    }

    /// <summary>Merges cycles of best heads until there is none. A merged cycle lives on under its first member.</summary>
    void Contract()
    {
        var count = size;
        while (true)
        {
            for (var i = 1; i < count; i++)
            {
                best[alive[i]] = BestHead(alive[i], count);
            }

            var start = FindCycle(count);
            if (start < 0)
            {
                break;
            }

            count = Merge(start, count);
        }

        for (var i = 1; i < count; i++)
        {
            Take(node[alive[i]], origins[alive[i] * size + best[alive[i]]]);
        }
    }

    int BestHead(int dependent, int count)
    {
        var (top, score) = (0, float.NegativeInfinity);
        for (var i = 0; i < count; i++)
        {
            var head = alive[i];
            if (head != dependent && scores[dependent * size + head] > score)
            {
                (top, score) = (head, scores[dependent * size + head]);
            }
        }

        return top;
    }

    int FindCycle(int count)
    {
        mark.AsSpan(0, size).Fill(-1);
        for (var i = 1; i < count; i++)
        {
            var at = alive[i];
            for (; at != 0 && mark[at] < 0; at = best[at])
            {
                mark[at] = i;
            }

            if (at != 0 && mark[at] == i)
            {
                return at;
            }
        }

        return -1;
    }

    int Merge(int start, int count)
    {
        var merged = size + cycleEnds.Count;
        mark.AsSpan(0, size).Fill(-1);
        for (var at = start; mark[at] < 0; at = best[at])
        {
            mark[at] = 1;
            parent[node[at]] = merged;
            var origin = origins[at * size + best[at]];
            cycleArcs.Add((node[at], origin % size, origin / size));
        }

        cycleEnds.Add(cycleArcs.Count);
        for (var i = 0; i < count; i++)
        {
            if (mark[alive[i]] < 0)
            {
                Redirect(start, alive[i]);
            }
        }

        node[start] = merged;
        var kept = 0;
        for (var i = 0; i < count; i++)
        {
            if (alive[i] == start || mark[alive[i]] < 0)
            {
                alive[kept++] = alive[i];
            }
        }

        return kept;
    }

    /// <summary>Sets the arcs between the cycle's survivor and a word outside to the best of those of the cycle's members.</summary>
    void Redirect(int survivor, int outside)
    {
        var (into, intoOrigin, outOf, outOfOrigin) = (float.NegativeInfinity, 0, float.NegativeInfinity, 0);
        var at = survivor;
        do
        {
            var gain = scores[at * size + outside] - scores[at * size + best[at]];
            if (gain > into)
            {
                (into, intoOrigin) = (gain, origins[at * size + outside]);
            }

            if (scores[outside * size + at] > outOf)
            {
                (outOf, outOfOrigin) = (scores[outside * size + at], origins[outside * size + at]);
            }

            at = best[at];
        }
        while (at != survivor);

        (scores[survivor * size + outside], origins[survivor * size + outside]) = (into, intoOrigin);
        (scores[outside * size + survivor], origins[outside * size + survivor]) = (outOf, outOfOrigin);
    }

    void Take(int taken, int origin)
    {
        entered[taken] = origin / size;
        final[origin / size] = origin % size;
    }

    void Expand(Span<int> heads)
    {
        for (var cycle = cycleEnds.Count - 1; cycle >= 0; cycle--)
        {
            var inside = entered[size + cycle];
            while (parent[inside] != size + cycle)
            {
                inside = parent[inside];
            }

            entered[inside] = entered[size + cycle];
            for (var i = cycle == 0 ? 0 : cycleEnds[cycle - 1]; i < cycleEnds[cycle]; i++)
            {
                if (cycleArcs[i].Node != inside)
                {
                    entered[cycleArcs[i].Node] = cycleArcs[i].Dependent;
                    final[cycleArcs[i].Dependent] = cycleArcs[i].Head;
                }
            }
        }

        for (var d = 0; d < heads.Length; d++)
        {
            heads[d] = final[d + 1] - 1;
        }
    }
}
