using System.Diagnostics;
using System.Globalization;
using Sitrep.BuiltIn;
using Sitrep.Exchange.In.Roads;
using Sitrep.Exchange.Tests.In.Roads;
using Sitrep.Geography;
using Sitrep.Geography.Roads;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Places;

namespace Sitrep.Speed;

/// <summary>A made extract of OpenStreetMap with hundreds of thousands of ways for traffic, among twice as many of other kinds, to the roads of a case.</summary>
static class ExtractSpeed
{
    const int Side = 1200, Nodes = 9, PerBlock = 8000;
    const double PlaceKm = 3;

    public static void Run(int ways)
    {
        var extract = OsmExtract.Of([.. Blocks(ways)]);
        Console.WriteLine($"{ways:#,0} ways for traffic of {Nodes} nodes each, {ways * 2:#,0} others, {Side * Side:#,0} nodes: {extract.Length / 1048576.0:f1} MB packed");
        for (var round = 0; round < 3; round++)
        {
            var clock = Stopwatch.StartNew();
            var lines = OsmRoads.Read(new MemoryStream(extract));
            var read = clock.Elapsed.TotalSeconds;
            clock.Restart();
            var builder = new NetworkBuilder();
            lines.Lines.ToList().ForEach(line => builder.Add(line.Road, line.Points));
            var gazetteer = Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), BuiltInPacks.Packs);
            var network = builder.Build(gazetteer.Places.Where(p => p.Kind == PlaceKind.Settlement).OrderByDescending(p => p.Population).Select(p => new RoadNode(p.Location, [p.Name])), PlaceKm);
            var built = clock.Elapsed.TotalSeconds;
            clock.Restart();
            var file = RoadFile.Write(network);
            Console.WriteLine($"extract to {lines.Lines.Length:#,0} lines: {read:f2} s; to {network.Segments.Length:#,0} segments with their places: {built:f2} s; to the case's file of {file.Length / 1048576.0:f1} MB: {clock.Elapsed.TotalSeconds:f2} s; at the peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:f0} MB");
        }
    }

    // Streets along the rows and columns of a grid over the north of Syria: nodes first, then ways, as such files have them.
    static IEnumerable<byte[]> Blocks(int ways)
    {
        foreach (var some in Enumerable.Range(0, Side * Side).Chunk(PerBlock))
        {
            yield return OsmExtract.Block([.. some.Select(n => ((long)n + 1, 340_000_000L + n / Side * 20_000 + n * 37 % 900, 360_000_000L + n % Side * 20_000 + n * 53 % 900))]);
        }

        foreach (var some in Enumerable.Range(0, ways * 3).Chunk(PerBlock))
        {
            yield return OsmExtract.Block([], [.. some.Select(Way)]);
        }
    }

    static (string[] Tags, long[] Nodes) Way(int number)
    {
        var (start, step) = ((long)number * 2654435761 % (Side * (Side - Nodes)), number % 2 == 0 ? 1 : Side);
        var (row, column) = (start / Side, start % (Side - Nodes));
        var first = step == 1 ? row * Side + column : column * Side + row;
        string[] tags = number % 3 != 0 ? ["building", "yes"]
            : ["highway", (number % 7) switch { 0 => "primary", 1 => "secondary", 2 or 3 => "tertiary", _ => "unclassified" }, "ref", "R" + (number % 60).ToString(CultureInfo.InvariantCulture)];
        return (tags, [.. Enumerable.Range(0, Nodes).Select(i => first + i * step + 1)]);
    }
}
