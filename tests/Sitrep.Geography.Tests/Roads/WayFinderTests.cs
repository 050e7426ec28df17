using Sitrep.Geography.Roads;

namespace Sitrep.Geography.Tests.Roads;

public sealed class WayFinderTests
{
    [Fact]
    public void The_way_found_is_as_short_as_the_shortest_by_trying_all()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            var network = Made(random, nodes: 30, segments: 60);
            var closed = network.Segments.Select(_ => random.Next(4) == 0).ToArray();
            var lengths = LengthsFrom(0, network, closed);
            for (var to = 0; to < network.Nodes.Length; to++)
            {
                var way = WayFinder.Find(network, 0, to, closed);
                Assert.Equal(float.IsPositiveInfinity(lengths[to]), way is null);
                Assert.Equal(way is null ? 0 : lengths[to], way?.Km ?? 0, 0.01);
            }
        }
    }

    [Fact]
    public void A_way_joins_its_ends_by_segments_that_follow_each_other()
    {
        var network = Made(new(5), nodes: 50, segments: 150);
        var way = WayFinder.Find(network, 0, 49)!;
        Assert.Equal((0, 49, way.Nodes.Length - 1), (way.Nodes[0], way.Nodes[^1], way.Segments.Length));
        Assert.All(way.Segments.Select((s, i) => (network.Segments[s], i)), pair =>
            Assert.Equal(new[] { way.Nodes[pair.i], way.Nodes[pair.i + 1] }.Order(), new[] { pair.Item1.From, pair.Item1.To }.Order()));
    }

    [Fact]
    public void A_way_to_where_one_is_has_no_segments() => Assert.Empty(WayFinder.Find(Made(new(1), 4, 6), 2, 2)!.Segments);

    [Fact]
    public void A_segment_without_an_end_is_refused_by_its_number() => Assert.Contains("Segment 1 (M5)",
        Assert.Throws<InvalidDataException>(() => RoadNetwork.Of([new(new(36, 37), [])], [new(0, 1, "M5", 3)])).Message, StringComparison.Ordinal);

    static RoadNetwork Made(Random random, int nodes, int segments)
    {
        var made = Enumerable.Range(0, nodes).Select(_ => new RoadNode(new(35 + random.NextDouble(), 36 + random.NextDouble()), [])).ToArray();
        return RoadNetwork.Of([.. made], [.. Enumerable.Range(0, segments).Select(_ => (From: random.Next(nodes), To: random.Next(nodes)))
            .Select(s => new RoadSegment(s.From, s.To, "", (float)(made[s.From].Location.KmTo(made[s.To].Location) * (0.8 + random.NextDouble()))))]);
    }

    // Bellman and Ford: every segment over and over until nothing gets shorter.
    static float[] LengthsFrom(int from, RoadNetwork network, bool[] closed)
    {
        var lengths = network.Nodes.Select((_, i) => i == from ? 0 : float.PositiveInfinity).ToArray();
        for (var round = 0; round < network.Nodes.Length; round++)
        {
            for (var i = 0; i < closed.Length; i++)
            {
                var s = network.Segments[i];
                if (!closed[i])
                {
                    lengths[s.To] = Math.Min(lengths[s.To], lengths[s.From] + s.Km);
                    lengths[s.From] = Math.Min(lengths[s.From], lengths[s.To] + s.Km);
                }
            }
        }

        return lengths;
    }
}
