using Sitrep.BuiltIn;
using Sitrep.Geography.Roads;
using Sitrep.Packs;

namespace Sitrep.Geography.Tests.Roads;

public sealed class BuiltInRoadsTests
{
    static readonly RoadNetwork Roads = RoadPack.Read(BuiltInPacks.Packs);

    [Fact]
    public void Every_place_lies_where_the_gazetteer_has_a_place_of_its_name()
    {
        var gazetteer = Gazetteer.Open(BuiltInPacks.Model("places/places.gazetteer"), BuiltInPacks.Packs);
        Assert.All(Roads.Nodes, node => Assert.Contains(node.Names.SelectMany(name => gazetteer.Find(name)), found => found.Place.Location.KmTo(node.Location) < 3));
    }

    [Fact]
    public void A_road_is_longer_than_the_straight_line_and_not_half_as_long_again() => Assert.All(Roads.Segments, segment =>
        Assert.InRange(segment.Km / Roads.Nodes[segment.From].Location.KmTo(Roads.Nodes[segment.To].Location), 0.99, 1.5));

    [Fact]
    public void Every_place_can_be_reached_from_every_other() =>
        Assert.All(Enumerable.Range(0, Roads.Nodes.Length), node => Assert.NotNull(WayFinder.Find(Roads, 0, node)));

    [Fact]
    public void A_road_through_an_unknown_place_is_refused_by_both_names()
    {
        var pack = PackNode.OfEntries([new("roads", PackNode.OfItems([PackNode.OfEntries(
            [new("name", PackNode.OfText("M9")), new("way", PackNode.OfItems([.. new[] { "Here", "3", "There" }.Select(PackNode.OfText)]))])]))]);
        Assert.Contains("The road M9 passes 'Here'", Assert.Throws<InvalidDataException>(() =>
            RoadPack.Read(PackSet.Of([new("roads/made.roads.yaml", pack)]))).Message, StringComparison.Ordinal);
    }
}
