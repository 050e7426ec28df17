using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar.Trees;

/// <summary>
/// The highest-scoring tree with one root and no crossing arcs, by the dynamic programme of Eisner (1996). It keeps the best sum of
/// scores over each stretch of words by its ends, in rows of the one end and in rows of the other, so that each search walks rows. What
/// is not known yet is minus infinity, and so is a block after each row: a search by the block may look further than its stretch.
/// </summary>
sealed class BestTree
{
    const int Block = 16;

    /// <summary>Stretches whose head is their first word (right) or their last (left), complete or with the arc between the ends still open.</summary>
    float[] rightByFirst = [], rightByLast = [], leftByFirst = [], leftByLast = [], openRight = [], openLeft = [];
    int size, stride;

    /// <summary>Writes each word's head, -1 for the root; arcs are those of <see cref="TreeDecoder.Decode"/>.</summary>
    public void Find(ReadOnlySpan<float> arcs, int arcStride, Span<int> heads)
    {
        Clear(heads.Length);
        for (var length = 1; length < size; length++)
        {
            for (var first = 0; first + length < size; first++)
            {
                Join(arcs, arcStride, first, first + length);
            }
        }

        var root = BestRoot(arcs, arcStride);
        heads[root] = -1;
        Left(heads, 0, root);
        Right(heads, root, size - 1);
    }

    void Clear(int words)
    {
        (size, stride) = (words, words + Block);
        Clear(ref rightByFirst);
        Clear(ref rightByLast);
        Clear(ref leftByFirst);
        Clear(ref leftByLast);
        Clear(ref openRight);
        Clear(ref openLeft);
        for (var at = 0; at < size * stride; at += stride + 1)
        {
            rightByFirst[at] = rightByLast[at] = leftByFirst[at] = leftByLast[at] = 0;
        }
    }

    void Clear(ref float[] table)
    {
        table = table.Length < size * stride ? new float[Math.Max(size * stride, 4096)] : table;
        table.AsSpan(0, size * stride).Fill(float.NegativeInfinity);
    }

    void Join(ReadOnlySpan<float> arcs, int arcStride, int first, int last)
    {
        var (row, column, length) = (first * stride, last * stride, last - first);
        var open = Highest(ref rightByFirst[row + first], ref leftByLast[column + first + 1], length);
        openRight[row + last] = open + arcs[last * arcStride + first + 1];
        openLeft[column + first] = open + arcs[first * arcStride + last + 1];
        leftByFirst[row + last] = leftByLast[column + first] = Highest(ref leftByFirst[row + first], ref openLeft[column + first], length);
        rightByFirst[row + last] = rightByLast[column + first] = Highest(ref openRight[row + first + 1], ref rightByLast[column + first + 1], length);
    }

    /// <summary>The highest sum of two values in the same place of rows of this length or, beyond it, of what is not known yet.</summary>
    static float Highest(ref float a, ref float b, int length)
    {
        var top = Vector512.LoadUnsafe(ref a) + Vector512.LoadUnsafe(ref b);
        for (nuint k = Block; k < (nuint)length; k += Block)
        {
            top = Vector512.MaxNative(top, Vector512.LoadUnsafe(ref a, k) + Vector512.LoadUnsafe(ref b, k));
        }

        return Peak.Highest(top);
    }

    int BestRoot(ReadOnlySpan<float> arcs, int arcStride)
    {
        var (root, score) = (0, float.NegativeInfinity);
        for (var r = 0; r < size; r++)
        {
            var sum = leftByFirst[r] + rightByFirst[r * stride + size - 1] + arcs[r * arcStride];
            (root, score) = sum > score ? (r, sum) : (root, score);
        }

        return root;
    }

    /// <summary>Heads of a stretch whose head is its last word.</summary>
    void Left(Span<int> heads, int first, int last)
    {
        while (first < last)
        {
            var split = first + Split(leftByFirst.AsSpan(first * stride + first, last - first), openLeft.AsSpan(last * stride + first));
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
            var split = first + 1 + Split(openRight.AsSpan(first * stride + first + 1, last - first), rightByLast.AsSpan(last * stride + first + 1));
            heads[split] = first;
            Between(heads, first, split);
            first = split;
        }
    }

    void Between(Span<int> heads, int first, int last)
    {
        var meet = first + Split(rightByFirst.AsSpan(first * stride + first, last - first), leftByLast.AsSpan(last * stride + first + 1));
        Right(heads, first, meet);
        Left(heads, meet + 1, last);
    }

    /// <summary>The first place of the highest sum.</summary>
    static int Split(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var (at, sum) = (0, float.NegativeInfinity);
        for (var k = 0; k < a.Length; k++)
        {
            if (a[k] + b[k] > sum)
            {
                (at, sum) = (k, a[k] + b[k]);
            }
        }

        return at;
    }
}
