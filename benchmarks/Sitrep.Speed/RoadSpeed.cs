using Sitrep.Geography.Roads;

namespace Sitrep.Speed;

/// <summary>Ways through a made grid of 500,000 segments, of which one in fifty is closed: from corner to corner, and between points at random.</summary>
static class RoadSpeed
{
    const int Side = 501, Seed = 11;
    const double Step = 0.01;

    public static void Run(int rounds, double seconds)
    {
        var random = new Random(Seed);
        var network = Grid(random);
        var closed = Enumerable.Range(0, network.Segments.Length).Select(_ => random.Next(50) == 0).ToArray();
        var ends = Enumerable.Range(0, 100).Select(_ => (random.Next(Side * Side), random.Next(Side * Side))).ToArray();
        Console.WriteLine($"Grid of {network.Nodes.Length} nodes and {network.Segments.Length} segments; medians of {rounds} rounds, a turn by its best pass.");
        Tell("corner to corner", network, closed, [(0, Side * Side - 1)], rounds, seconds);
        Tell("100 pairs at random", network, closed, ends, rounds, seconds);
    }

    static void Tell(string what, RoadNetwork network, bool[] closed, (int From, int To)[] ends, int rounds, double seconds)
    {
        int Pass()
        {
            var found = 0;
            foreach (var (from, to) in ends)
            {
                found += WayFinder.Find(network, from, to, closed) is null ? 0 : 1;
            }

            return found > 0 ? ends.Length : throw new InvalidOperationException("No way was found: the grid is not what it should be.");
        }

        Measure.Turn(Pass, seconds);
        Console.WriteLine($"{what,-20} {1e3 / Measure.Median(Enumerable.Range(0, rounds).Select(_ => Measure.Turn(Pass, seconds))),8:f2} ms a way");
    }

    static RoadNetwork Grid(Random random)
    {
        var segments = new List<RoadSegment>();
        var nodes = Enumerable.Range(0, Side * Side).Select(i => new RoadNode(new(34 + i / Side * Step, 36 + i % Side * Step), [])).ToArray();
        for (var i = 0; i < nodes.Length; i++)
        {
            if (i % Side + 1 < Side)
            {
                segments.Add(Segment(nodes, i, i + 1, random));
            }

            if (i + Side < nodes.Length)
            {
                segments.Add(Segment(nodes, i, i + Side, random));
            }
        }

        return RoadNetwork.Of([.. nodes], [.. segments]);
    }

    // A road is up to a third longer than the straight line.
    static RoadSegment Segment(RoadNode[] nodes, int from, int to, Random random) =>
        new(from, to, "", (float)(nodes[from].Location.KmTo(nodes[to].Location) * (1 + random.NextDouble() / 3)));
}
