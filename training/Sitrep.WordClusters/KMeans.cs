using System.Numerics;
using System.Runtime.InteropServices;

namespace Sitrep.WordClusters;

/// <summary>Spherical k-means (Dhillon and Modha 2001): rows of length one, nearest centre by cosine. The first rows are the first centres.</summary>
public static class KMeans
{
    public static int[] Cluster(IReadOnlyList<float[]> rows, int clusters, int rounds)
    {
        var centres = rows.Take(clusters).Select(r => (float[])r.Clone()).ToArray();
        var nearest = new int[rows.Count];
        for (var round = 0; round < rounds; round++)
        {
            Parallel.For(0, rows.Count, i => nearest[i] = Nearest(rows[i], centres));
            Centre(rows, nearest, centres);
        }

        return nearest;
    }

    static int Nearest(float[] row, float[][] centres)
    {
        var (best, closest) = (0, float.MinValue);
        for (var c = 0; c < centres.Length; c++)
        {
            var closeness = Dot(row, centres[c]);
            (best, closest) = closeness > closest ? (c, closeness) : (best, closest);
        }

        return best;
    }

    static void Centre(IReadOnlyList<float[]> rows, int[] nearest, float[][] centres)
    {
        var sums = centres.Select(c => new float[c.Length]).ToArray();
        for (var i = 0; i < rows.Count; i++)
        {
            var sum = sums[nearest[i]];
            for (var d = 0; d < sum.Length; d++)
            {
                sum[d] += rows[i][d];
            }
        }

        for (var c = 0; c < centres.Length; c++)
        {
            centres[c] = sums[c].Any(x => x != 0) ? Vectors.Unit(sums[c]) : centres[c];
        }
    }

    static float Dot(float[] a, float[] b)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(a);
        var right = MemoryMarshal.Cast<float, Vector<float>>(b);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        var dot = Vector.Sum(sum);
        for (var i = left.Length * Vector<float>.Count; i < a.Length; i++)
        {
            dot += a[i] * b[i];
        }

        return dot;
    }
}
