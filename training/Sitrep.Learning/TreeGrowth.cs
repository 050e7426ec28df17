namespace Sitrep.Learning;

/// <summary>Grows one tree level by level: each node is split where the loss falls most, or not at all.</summary>
public sealed class TreeGrowth(BinnedTable table, int depth, double lightest, double penalty)
{
    /// <param name="Columns">Of the inner nodes, breadth first.</param>
    /// <param name="LeafOfRow">For each row the leaf that it falls into.</param>
    public sealed record Tree(int[] Columns, float[] Thresholds, double[] Leaves, int[] LeafOfRow);

    public Tree Grow(double[] slopes, double[] curves, int[] columns)
    {
        var inner = (1 << depth) - 1;
        var (chosen, thresholds) = (new int[inner], new float[inner]);
        var nodes = new int[table.Rows];
        for (var level = 0; level < depth; level++)
        {
            var first = (1 << level) - 1;
            var best = new Split[first + 1];
            foreach (var column in columns)
            {
                Search(column, first, nodes, slopes, curves, best);
            }

            for (var node = 0; node <= first; node++)
            {
                (chosen[first + node], thresholds[first + node]) = best[node].Gain > 0
                    ? (best[node].Column, table.ThresholdOf(best[node].Column, best[node].Bin))
                    : (0, float.PositiveInfinity);
            }

            Descend(first, best, nodes);
        }

        return new(chosen, thresholds, Leaves(inner, nodes, slopes, curves), [.. nodes.Select(n => n - inner)]);
    }

    readonly record struct Split(double Gain, int Column, int Bin);

    /// <summary>Looks for the best split of every node of the level by one column.</summary>
    void Search(int column, int first, int[] nodes, double[] slopes, double[] curves, Split[] best)
    {
        var bins = table.BinsOf(column);
        var sums = new (double Slope, double Curve)[(first + 1) * bins];
        var values = table.Column(column);
        for (var row = 0; row < values.Length; row++)
        {
            ref var sum = ref sums[(nodes[row] - first) * bins + values[row]];
            sum = (sum.Slope + slopes[row], sum.Curve + curves[row]);
        }

        for (var node = 0; node <= first; node++)
        {
            SearchNode(column, sums.AsSpan(node * bins, bins), ref best[node]);
        }
    }

    void SearchNode(int column, ReadOnlySpan<(double Slope, double Curve)> sums, ref Split best)
    {
        var (slope, curve) = (0.0, 0.0);
        foreach (var sum in sums)
        {
            (slope, curve) = (slope + sum.Slope, curve + sum.Curve);
        }

        var (left, leftCurve) = (0.0, 0.0);
        for (var bin = 0; bin < sums.Length - 1; bin++)
        {
            (left, leftCurve) = (left + sums[bin].Slope, leftCurve + sums[bin].Curve);
            if (leftCurve < lightest / 4 || curve - leftCurve < lightest / 4)
            {
                continue;
            }

            var gain = Worth(left, leftCurve) + Worth(slope - left, curve - leftCurve) - Worth(slope, curve);
            if (gain > best.Gain + 1e-9)
            {
                best = new(gain, column, bin);
            }
        }
    }

    double Worth(double slope, double curve) => slope * slope / (curve + penalty);

    void Descend(int first, Split[] best, int[] nodes)
    {
        for (var row = 0; row < nodes.Length; row++)
        {
            var split = best[nodes[row] - first];
            nodes[row] = 2 * nodes[row] + (split.Gain <= 0 || table.Column(split.Column)[row] <= split.Bin ? 1 : 2);
        }
    }

    double[] Leaves(int inner, int[] nodes, double[] slopes, double[] curves)
    {
        var (sums, weights) = (new double[inner + 1], new double[inner + 1]);
        for (var row = 0; row < nodes.Length; row++)
        {
            sums[nodes[row] - inner] += slopes[row];
            weights[nodes[row] - inner] += curves[row];
        }

        return [.. sums.Select((sum, leaf) => sum / (weights[leaf] + penalty))];
    }
}
