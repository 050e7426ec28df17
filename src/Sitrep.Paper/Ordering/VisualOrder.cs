namespace Sitrep.Paper.Ordering;

/// <summary>The order from left to right in which the parts of a line stand (Unicode Standard Annex 9, rule L2).</summary>
static class VisualOrder
{
    /// <param name="levels">The level of each part, in reading order.</param>
    /// <returns>Indices of the parts, the leftmost first.</returns>
    public static int[] Of(ReadOnlySpan<byte> levels)
    {
        var order = Enumerable.Range(0, levels.Length).ToArray();
        var (highest, lowestOdd) = (0, int.MaxValue);
        foreach (var level in levels)
        {
            (highest, lowestOdd) = (Math.Max(highest, level), level % 2 == 1 ? Math.Min(lowestOdd, level) : lowestOdd);
        }

        for (var level = highest; level >= lowestOdd; level--)
        {
            for (var from = 0; from < order.Length; from++)
            {
                var to = from;
                while (to < order.Length && levels[to] >= level)
                {
                    to++;
                }

                Array.Reverse(order, from, to - from);
                from = Math.Max(from, to);
            }
        }

        return order;
    }
}
