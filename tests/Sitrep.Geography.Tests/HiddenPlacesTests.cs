using Sitrep.Geography.Hiding;
using Sitrep.Geography.Names;
using Sitrep.Geography.Roads;
using Sitrep.Model;

namespace Sitrep.Geography.Tests;

/// <summary>Over what shows places beside the reports lies the same veil as over these.</summary>
public sealed class HiddenPlacesTests
{
    static readonly RoadNetwork Published = RoadNetwork.Of([new(new(36.2, 37.2), ["Ash"]), new(new(36.3, 37.3), ["Birch"])], [new(0, 1, "R1", 15)]);

    static readonly RoadNetwork Own = RoadNetwork.Of(
        [new(new(36.2, 37.2), ["Ash"]), new(new(36.31, 37.31), ["Post", "Birch"]), new(new(36.312, 37.312), []), new(new(36.7, 37.7), []), new(new(36.45, 37.45), ["Elm"])],
        [new(0, 1, "R1", 15), new(1, 2, "Post road", 1), new(2, 3, "R1", 60), new(3, 4, "R1", 30)]);

    static PlaceVeil Coarsens(string name) => new([(name, 0.5)], [], _ => false);

    [Fact]
    public void A_place_that_only_the_case_knows_has_no_name_on_its_roads_and_it_and_the_junctions_around_lie_in_the_middle_of_the_cell()
    {
        var shown = new HiddenPlaces(Coarsens("POST"), null, Published).Over(Own);
        Assert.Equal((new GeoPoint(36.25, 37.25), true), (shown.Nodes[1].Location, shown.Nodes[1].IsCoarse));
        Assert.Equal("Birch", Assert.Single(shown.Nodes[1].Names));
        Assert.Equal(shown.Nodes[1].Location, shown.Nodes[2].Location);
        // Other places of the cell, and junctions of others, stay.
        Assert.All([0, 3, 4], node => Assert.Same(Own.Nodes[node], shown.Nodes[node]));
        Assert.True(Own.Segments.SequenceEqual(shown.Segments));
    }

    [Fact]
    public void A_place_that_anybody_can_look_up_keeps_its_name_and_lies_in_the_middle_of_its_cell()
    {
        var shown = new HiddenPlaces(Coarsens("Ash"), null, Published).Over(Own);
        Assert.Equal((new GeoPoint(36.25, 37.25), true), (shown.Nodes[0].Location, shown.Nodes[0].IsCoarse));
        Assert.Equal("Ash", Assert.Single(shown.Nodes[0].Names));
    }

    [Fact]
    public void Of_a_hidden_name_neither_a_place_nor_a_road_of_ones_own_tells_and_what_anybody_can_look_up_stays()
    {
        var veil = new PlaceVeil([], ["Post"], text => text.Contains("Post", StringComparison.Ordinal) || text == "Ash");
        var shown = new HiddenPlaces(veil, null, Published).Over(Own);
        Assert.Equal("Birch", Assert.Single(shown.Nodes[1].Names));
        Assert.Equal("R1,,R1,R1", string.Join(',', shown.Segments.Select(segment => segment.Road)));
        Assert.Same(Own.Nodes[0], shown.Nodes[0]);
    }

    [Fact]
    public void What_hides_nothing_changes_nothing() => Assert.Same(Own, new HiddenPlaces(PlaceVeil.None, null, Published).Over(Own));

    [Theory]
    [InlineData("Zeta Post")]
    [InlineData("the clinic")]
    [InlineData("own:1")]
    public void A_gazetteer_has_no_place_of_the_case_alone_that_is_hidden_by_any_of_its_names(string name)
    {
        var packs = BuiltIn.BuiltInPacks.Packs;
        var sounds = new SoundFolding(packs);
        Gazetteer whole = Gazetteer.Open(Index([new("b:1", "Zeta Town", new(36.3, 37.3), PlaceKind.Settlement)]), packs)
            .With(Index([new("own:1", "Zeta Post", new(36.31, 37.31), PlaceKind.Settlement, "", ["the clinic"]), new("own:2", "Zeta Town", new(36.3, 37.3), PlaceKind.Settlement)]));
        var hidden = new HiddenPlaces(Coarsens(name), whole, Published);
        Assert.Equal(["own:2", "b:1"], hidden.Places!.Places.Select(place => place.Id));
        Assert.Empty(hidden.Places.Find("the clinic"));
        Assert.False(hidden.Places.Knows("Zeta Post"));
        Assert.Equal(["Zeta Town", "Zeta Town"], hidden.Places.Complete("zeta", 5).Select(place => place.Name));
        Assert.Equal(3, whole.Places.Count());
        // A place of ones own that the program knows too stays.
        Assert.Equal(3, new HiddenPlaces(Coarsens("Zeta Town"), whole, Published).Places!.Places.Count());

        byte[] Index(GazetteerEntry[] entries)
        {
            using var bytes = new MemoryStream();
            new GazetteerWriter(sounds).Write(bytes, entries);
            return bytes.ToArray();
        }
    }
}
