using Sitrep.BuiltIn;
using Sitrep.Geography.Names;
using Sitrep.Geography.Roads;
using Sitrep.Model;

namespace Sitrep.Geography.Tests.Names;

public sealed class ShownNamesTests
{
    static readonly Gazetteer Places = Gazetteer.Open(BuiltInPacks.Model("places/places.gazetteer"), BuiltInPacks.Packs);

    [Fact]
    public void Every_common_name_is_one_by_which_the_gazetteer_finds_its_place() => Assert.All(ShownNames.Table, row =>
    {
        Assert.Contains(Places.Find(row.Shown), found => found.Place.Id == row.Id && found.Place.Name == row.Name);
        Assert.NotEqual(row.Name, row.Shown);
    });

    [Fact]
    public void A_place_on_a_built_in_road_is_called_there_as_everywhere() => Assert.All(RoadPack.Read(BuiltInPacks.Packs).Nodes, node =>
        Assert.Equal(node.Names[0], node.Names.SelectMany(name => Places.Find(name)).Select(found => found.Place).MinBy(place => place.Location.KmTo(node.Location)).Shown()));

    [Theory]
    [InlineData("Sarāqib", "geonames:164816", "SY", "Saraqib")]
    [InlineData("Az Zarbah", "geonames:172045", "SY", "Al-Zirbah")]
    [InlineData("Dārat ‘Izzah", "geonames:170512", "SY", "Darat Izzah")]
    [InlineData("Tadmur", "geonames:163808", "SY", "Palmyra")]
    [InlineData("Slov’yans’k", "geonames:692105", "UA", "Slovyansk")]
    [InlineData("Râmnicu Vâlcea", "geonames:668873", "RO", "Râmnicu Vâlcea")]
    [InlineData("O’Fallon", "geonames:4401242", "US", "O’Fallon")]
    [InlineData("سراقب", "case:1", "SY", "سراقب")]
    [InlineData("Our Tadmur", "geonames:163808", "SY", "Our Tadmur")]
    [InlineData("Sarāqib", null, null, "Sarāqib")]
    [InlineData(null, null, null, "as the report has it")]
    public void A_place_of_a_gazetteer_is_called_by_one_name_and_any_other_as_it_was_written(string? name, string? id, string? country, string shown) =>
        Assert.Equal(shown, new Place("as the report has it", name, id, Country: country).Shown());

    [Fact]
    public void In_what_a_place_lies_is_shown_without_marks_too() =>
        Assert.Equal("Muhafazat Halab", new Place("there", "Anadan", "geonames:1", Within: "Muḩāfaz̧at Ḩalab", Country: "SY").ShownWithin());
}
