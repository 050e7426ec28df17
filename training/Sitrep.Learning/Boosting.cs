using Sitrep.Packs.Weights;

namespace Sitrep.Learning;

/// <summary>
/// Gradient boosting of symmetric trees on the logistic loss (Friedman 2001) with second-order leaves (Chen and Guestrin 2016), values sorted
/// into bins. Each tree sees a share of the rows and of the columns; deterministic for a seed.
/// </summary>
public sealed class Boosting(int rounds = 200, int depth = 3, double rate = 0.05, double lightest = 4, double penalty = 1, double rowShare = 0.7,
    double columnShare = 0.5, int seed = 1)
{
    const int MostBins = 64;

    /// <param name="rows">All of one width.</param>
    /// <param name="weights">0 leaves a row out.</param>
    public BoostedTrees Fit(IReadOnlyList<float[]> rows, IReadOnlyList<bool> positive, IReadOnlyList<float> weights)
    {
        var share = Math.Clamp(positive.Where((p, _) => p).Count() / (double)Math.Max(1, rows.Count), 0.001, 0.999);
        var bias = Math.Log(share / (1 - share));
        return Grow(rows, bias, (scores, random, slopes, curves) => Derive(scores, positive, weights, random, slopes, curves));
    }

    BoostedTrees Grow(IReadOnlyList<float[]> rows, double bias, Action<double[], Random, double[], double[]> derive)
    {
        var table = new BinnedTable(rows, MostBins);
        var random = new Random(seed);
        var scores = new double[rows.Count];
        Array.Fill(scores, bias);
        var (slopes, curves) = (new double[rows.Count], new double[rows.Count]);
        var (columns, thresholds, leaves) = (new List<int>(), new List<float>(), new List<float>());
        for (var round = 0; round < rounds; round++)
        {
            derive(scores, random, slopes, curves);
            var tree = new TreeGrowth(table, depth, lightest, penalty).Grow(slopes, curves, Choose(table.Width, random));
            columns.AddRange(tree.Columns);
            thresholds.AddRange(tree.Thresholds);
            leaves.AddRange(tree.Leaves.Select(leaf => (float)(leaf * rate)));
            for (var row = 0; row < scores.Length; row++)
            {
                scores[row] += tree.Leaves[tree.LeafOfRow[row]] * rate;
            }
        }

        return new(depth, table.Width, (float)bias, [.. columns], [.. thresholds], [.. leaves]);
    }

    /// <summary>Fits trees whose sum, as the exponent of a softmax over each group, ranks the right rows of a group above the others; several may be right.</summary>
    /// <param name="groups">How many rows each group has, in order; together all rows.</param>
    public BoostedTrees Fit(IReadOnlyList<float[]> rows, IReadOnlyList<bool> right, IReadOnlyList<float> weights, IReadOnlyList<int> groups) =>
        Grow(rows, 0, (scores, random, slopes, curves) => Derive(scores, right, weights, groups, random, slopes, curves));

    void Derive(double[] scores, IReadOnlyList<bool> right, IReadOnlyList<float> weights, IReadOnlyList<int> groups, Random random, double[] slopes, double[] curves)
    {
        var start = 0;
        foreach (var size in groups)
        {
            var seen = random.NextDouble() < rowShare ? weights[start] : 0;
            var (all, good, highest) = (0.0, 0.0, double.NegativeInfinity);
            for (var row = start; row < start + size; row++)
            {
                highest = Math.Max(highest, scores[row]);
            }

            for (var row = start; row < start + size; row++)
            {
                slopes[row] = Math.Exp(scores[row] - highest);
                all += slopes[row];
                good += right[row] ? slopes[row] : 0;
            }

            for (var row = start; row < start + size; row++)
            {
                var probability = slopes[row] / all;
                var wanted = right[row] && good > 0 ? slopes[row] / good : 0;
                slopes[row] = seen * (wanted - probability);
                curves[row] = seen * probability * (1 - probability);
            }

            start += size;
        }
    }

    /// <summary>Gradient and curvature of the loss; zero for rows that this tree does not see.</summary>
    void Derive(double[] scores, IReadOnlyList<bool> positive, IReadOnlyList<float> weights, Random random, double[] slopes, double[] curves)
    {
        for (var row = 0; row < scores.Length; row++)
        {
            var seen = random.NextDouble() < rowShare ? weights[row] : 0;
            var probability = LinearModel.Probability(scores[row]);
            slopes[row] = seen * ((positive[row] ? 1 : 0) - probability);
            curves[row] = seen * probability * (1 - probability);
        }
    }

    int[] Choose(int width, Random random)
    {
        var columns = Enumerable.Range(0, width).ToArray();
        random.Shuffle(columns);
        return [.. columns.Take((int)Math.Ceiling(width * columnShare)).Order()];
    }
}
