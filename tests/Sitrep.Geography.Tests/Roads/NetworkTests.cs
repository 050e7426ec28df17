using Sitrep.Geography.Roads;
using Sitrep.Model;

namespace Sitrep.Geography.Tests.Roads;

public sealed class NetworkTests
{
    static readonly RoadNode Here = new(new(36.0, 37.0), ["Here", "Old Here"]), There = new(new(36.0, 37.2), ["There"]);

    static RoadNetwork Crossing()
    {
        var builder = new NetworkBuilder();
        builder.Add("R1", [new(36.0, 37.0), new(36.0, 37.1), new(36.0, 37.2)]);
        builder.Add("R2", [new(36.1, 37.1), new(36.0, 37.1)]);
        return builder.Build([Here, There, new(new(10, 10), ["Elsewhere"])], 3);
    }

    [Fact]
    public void Lines_that_share_a_point_meet_there() => Assert.Equal((4, 3), (Crossing().Nodes.Length, Crossing().Segments.Length));

    [Fact]
    public void A_segment_is_as_long_as_its_line() => Assert.Equal(new GeoPoint(36, 37).KmTo(new(36, 37.2)), WayFinder.Find(Crossing(), 0, 2)!.Km, 0.01);

    [Fact]
    public void Places_name_the_nearest_node_and_those_far_away_none() =>
        Assert.Equal(["Here", "Old Here", "There"], Crossing().Nodes.SelectMany(n => n.Names));

    [Fact]
    public void A_road_is_divided_where_a_place_lies()
    {
        var builder = new NetworkBuilder();
        builder.Add("R1", [new(36.0, 37.0), new(36.0, 37.1), new(36.0, 37.2)]);
        Assert.Equal(2, builder.Build([new(new(36.01, 37.1), ["Halfway"])], 3).Segments.Length);
    }

    [Fact]
    public void Names_are_found_among_words_the_longest_first()
    {
        var names = new NodeNames(Crossing());
        Assert.Equal([0, 2], names.In("the road from OLD-HERE to There and here"));
        Assert.Null(names.Find("Nowhere"));
    }

    [Fact]
    public void A_network_comes_back_from_its_file_as_it_was()
    {
        var back = RoadFile.Read(RoadFile.Write(Crossing()));
        Assert.Equal(Crossing().Segments.AsEnumerable(), back.Segments);
        Assert.Equal(Crossing().Nodes.Select(n => (n.Location, string.Join('|', n.Names))), back.Nodes.Select(n => (n.Location, string.Join('|', n.Names))));
    }

    [Fact]
    public void A_file_cut_short_anywhere_is_refused()
    {
        var bytes = RoadFile.Write(Crossing());
        Assert.All(Enumerable.Range(0, bytes.Length), length => Assert.Throws<InvalidDataException>(() => RoadFile.Read(bytes[..length])));
    }
}
