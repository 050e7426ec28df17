namespace Sitrep.Reading.Grammar.Trees;

/// <summary>
/// Finds the highest-scoring tree with one root and no crossing arcs: the best head of each word where these make such a tree, else by
/// the dynamic programme of Eisner (1996). English has hardly any crossing arcs, and most that a network proposes are wrong.
/// </summary>
sealed class TreeDecoder
{
    int size;
    int[] mark = [];

    /// <summary>
    /// Best sums of scores over a stretch of words by its ends, in rows of the one end and in rows of the other, so that each search
    /// walks rows: a stretch whose head is its first or its last word, complete or with the arc between the ends still open.
    /// </summary>
    float[] rightByFirst = [], rightByLast = [], leftByFirst = [], leftByLast = [], openRight = [], openLeft = [];
    int[] meeting = [], rightSplit = [], leftSplit = [];

    /// <summary>Writes each word's head, -1 for the root.</summary>
    /// <param name="arcs">A row a word: the root's score as its head, then the score of each word; its own is minus infinity.</param>
    public void Decode(ReadOnlySpan<float> arcs, int stride, Span<int> heads)
    {
        if (heads.Length > 0 && !Greedy(arcs, stride, heads))
        {
            Fill(arcs, stride, heads.Length);
            var root = BestRoot(arcs, stride);
            heads[root] = -1;
            Left(heads, 0, root);
            Right(heads, root, size - 1);
        }
    }

    /// <summary>True when the best heads make a tree without crossing arcs.</summary>
    bool Greedy(ReadOnlySpan<float> arcs, int stride, Span<int> heads)
    {
        var roots = 0;
        for (var d = 0; d < heads.Length; d++)
        {
            var row = arcs.Slice(d * stride, heads.Length + 1);
            var top = 0;
            for (var h = 1; h < row.Length; h++)
            {
                top = row[h] > row[top] ? h : top;
            }

            heads[d] = top - 1;
            roots += top == 0 ? 1 : 0;
        }

        return roots == 1 && IsTree(heads) && !Crosses(heads);
    }

    bool IsTree(ReadOnlySpan<int> heads)
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

    static void Grow<T>(ref T[] array, int count)
    {
        if (array.Length < count)
        {
            array = new T[Math.Max(count, 64)];
        }
    }

    void Fill(ReadOnlySpan<float> arcs, int stride, int words)
    {
        size = words;
        GrowTables();
        for (var i = 0; i < size; i++)
        {
            rightByFirst[i * size + i] = rightByLast[i * size + i] = leftByFirst[i * size + i] = leftByLast[i * size + i] = 0;
        }

        for (var length = 1; length < size; length++)
        {
            for (var first = 0; first + length < size; first++)
            {
                Join(arcs, stride, first, first + length);
            }
        }
    }

    void GrowTables()
    {
        Grow(ref rightByFirst, size * size);
        Grow(ref rightByLast, size * size);
        Grow(ref leftByFirst, size * size);
        Grow(ref leftByLast, size * size);
        Grow(ref openRight, size * size);
        Grow(ref openLeft, size * size);
        Grow(ref meeting, size * size);
        Grow(ref rightSplit, size * size);
        Grow(ref leftSplit, size * size);
    }

    void Join(ReadOnlySpan<float> arcs, int stride, int first, int last)
    {
        var (row, column) = (first * size, last * size);
        var (at, sum) = Best(rightByFirst.AsSpan(row + first, last - first), leftByLast.AsSpan(column + first + 1, last - first));
        meeting[row + last] = first + at;
        openRight[row + last] = sum + arcs[last * stride + first + 1];
        openLeft[column + first] = sum + arcs[first * stride + last + 1];

        (at, sum) = Best(leftByFirst.AsSpan(row + first, last - first), openLeft.AsSpan(column + first, last - first));
        leftSplit[row + last] = first + at;
        leftByFirst[row + last] = leftByLast[column + first] = sum;

        (at, sum) = Best(openRight.AsSpan(row + first + 1, last - first), rightByLast.AsSpan(column + first + 1, last - first));
        rightSplit[row + last] = first + 1 + at;
        rightByFirst[row + last] = rightByLast[column + first] = sum;
    }

    static (int At, float Sum) Best(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (at, sum) = (0, a[0] + b[0]);
        for (var k = 1; k < a.Length; k++)
        {
            if (a[k] + b[k] > sum)
            {
                (at, sum) = (k, a[k] + b[k]);
            }
        }

        return (at, sum);
    }

    int BestRoot(ReadOnlySpan<float> arcs, int stride)
    {
        var (root, score) = (0, float.NegativeInfinity);
        for (var r = 0; r < size; r++)
        {
            var sum = leftByFirst[r] + rightByFirst[r * size + size - 1] + arcs[r * stride];
            (root, score) = sum > score ? (r, sum) : (root, score);
        }

        return root;
    }

    /// <summary>Heads of a stretch whose head is its last word.</summary>
    void Left(Span<int> heads, int first, int last)
    {
        while (first < last)
        {
            var split = leftSplit[first * size + last];
            heads[split] = last;
            Between(heads, split, last);
            last = split;
        }
    }

    /// <summary>Heads of a stretch whose head is its first word.</summary>
    void Right(Span<int> heads, int first, int last)
    {
        while (first < last)
        {
            var split = rightSplit[first * size + last];
            heads[split] = first;
            Between(heads, first, split);
            first = split;
        }
    }

    void Between(Span<int> heads, int first, int last)
    {
        var meet = meeting[first * size + last];
        Right(heads, first, meet);
        Left(heads, meet + 1, last);
    }
}
