using Sitrep.Exchange.In.Roads;

namespace Sitrep.Exchange.Tests.In.Roads;

public sealed class OsmRoadsTests
{
    static readonly (long, long, long)[] nodes = [(11, 362012000, 371612000), (15, 360645000, 370023000), (12, 358645000, 368059000), (90, 351000000, 367500000)];

    static RoadLines Read(params byte[] bytes) => OsmRoads.Read(new MemoryStream(bytes));

    [Fact]
    public void A_way_for_through_traffic_is_a_road_with_its_number_and_points()
    {
        var lines = Read(OsmExtract.Of(OsmExtract.Block(nodes, (["highway", "trunk", "name", "Damascus Road", "ref", "M5"], [11, 15, 12]),
            (["highway", "footway"], [12, 90]), (["building", "yes"], [11, 12, 11]))));
        var line = Assert.Single(lines.Lines);
        Assert.Equal("M5", line.Road);
        Assert.Equal([(36.2012, 37.1612), (36.0645, 37.0023), (35.8645, 36.8059)], line.Points.Select(p => (Math.Round(p.Latitude, 7), Math.Round(p.Longitude, 7))));
        Assert.Empty(lines.Refused);
    }

    [Fact]
    public void Nodes_may_stand_in_another_block_than_their_way() =>
        Assert.Single(Read(OsmExtract.Of(OsmExtract.Block(nodes), OsmExtract.Block([], (["highway", "primary"], [11, 12])))).Lines);

    [Fact]
    public void A_way_that_leaves_the_extract_is_used_as_far_as_it_goes_and_one_without_points_is_named()
    {
        var lines = Read(OsmExtract.Of(OsmExtract.Block(nodes, (["highway", "primary"], [7, 11, 12, 8]), (["highway", "primary"], [7, 8]))));
        Assert.Equal(2, Assert.Single(lines.Lines).Points.Length);
        Assert.Equal((2, "fewer than two of its points are in the file"), Assert.Single(lines.Refused));
    }

    [Fact]
    public void An_extract_cut_short_anywhere_is_told_and_never_a_crash()
    {
        var whole = OsmExtract.Of(OsmExtract.Block(nodes, (["highway", "trunk"], [11, 12])));
        for (var length = 1; length < whole.Length; length++)
        {
            var lines = Read(whole[..length]);
            Assert.True(lines.Lines.IsEmpty && lines.Problem is not null, $"cut to {length}");
        }
    }

    [Fact]
    public void Bytes_that_are_changed_never_crash()
    {
        var random = new Random(7);
        var whole = OsmExtract.Of(OsmExtract.Block(nodes, (["highway", "trunk"], [11, 12])));
        for (var round = 0; round < 2000; round++)
        {
            byte[] changed = [.. whole];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            Read(changed);
        }
    }

    [Theory]
    [InlineData("{\"type\":\"FeatureCollection\"}")]
    [InlineData("")]
    public void What_is_no_extract_is_told(string text) => Assert.NotNull(Read(System.Text.Encoding.UTF8.GetBytes(text)).Problem);
}
