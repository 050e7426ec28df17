namespace Sitrep.Geography.Roads;

/// <summary>
/// Finds the shortest way between two nodes: A* (Hart, Nilsson and Raphael 1968) with the straight line to the goal as the estimate,
/// shortened where the network's own lengths are shorter than straight lines, so that what is found is the shortest.
/// </summary>
public static class WayFinder
{
    // Single precision may make a straight line longer by so much.
    const double Rounding = 1 - 1e-4;

    /// <param name="closed">By segment: whether it may not be used. Empty when all may.</param>
    /// <returns>The way; null when there is none.</returns>
    public static Way? Find(RoadNetwork network, int from, int to, ReadOnlySpan<bool> closed = default)
    {
        var search = new Search(network, to);
        search.Reach(from, 0, -1);
        while (search.Next() is var node && node >= 0)
        {
            if (node == to)
            {
                return search.Trace(from);
            }

            foreach (var arc in network.From(node))
            {
                if (closed.IsEmpty || !closed[arc.Segment])
                {
                    search.Reach(arc.To, search.KmTo(node) + arc.Km, arc.Segment);
                }
            }
        }

        return null;
    }

    sealed class Search
    {
        readonly RoadNetwork network;
        readonly int goal;
        readonly UnitVector position;
        readonly double scale;
        readonly float[] km;
        readonly int[] via;
        readonly bool[] settled;
        readonly PriorityQueue<int, float> queue = new();

        public Search(RoadNetwork network, int goal)
        {
            (this.network, this.goal, position, scale) = (network, goal, network.Positions[goal], network.Straightness * Rounding);
            (km, via, settled) = (new float[network.Nodes.Length], new int[network.Nodes.Length], new bool[network.Nodes.Length]);
            Array.Fill(km, float.PositiveInfinity);
        }

        public float KmTo(int node) => km[node];

        public void Reach(int node, float length, int segment)
        {
            if (length < km[node])
            {
                (km[node], via[node]) = (length, segment);
                queue.Enqueue(node, length + (float)(scale * network.Positions[node].KmTo(position)));
            }
        }

        public int Next()
        {
            while (queue.TryDequeue(out var node, out _))
            {
                if (!settled[node])
                {
                    settled[node] = true;
                    return node;
                }
            }

            return -1;
        }

        public Way Trace(int from)
        {
            var (nodes, segments) = (new List<int> { goal }, new List<int>());
            for (var at = goal; at != from;)
            {
                var segment = network.Segments[via[at]];
                segments.Add(via[at]);
                nodes.Add(at = segment.From == at ? segment.To : segment.From);
            }

            nodes.Reverse();
            segments.Reverse();
            return new([.. nodes], [.. segments], segments.Sum(s => (double)network.Segments[s].Km));
        }
    }
}
