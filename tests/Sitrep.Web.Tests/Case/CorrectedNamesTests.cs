using Sitrep.BuiltIn;
using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Reviewing;
using Sitrep.Web.Tests.Cases.Demo;

namespace Sitrep.Web.Tests.Case;

/// <summary>What a person types in a correction means what the case means by it.</summary>
public sealed class CorrectedNamesTests
{
    private static readonly Gazetteer gazetteer = Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), BuiltInPacks.Packs);
    private static readonly Place[] told = [.. DemoReading.Reports().SelectMany(report => report.Reading.Claims).Select(claim => claim.Place).OfType<Place>()];

    private static CorrectionNames Names => new(() => gazetteer, new Sides(BuiltInPacks.Packs), () => told);

    [Theory]
    [InlineData("Anjarah", "SY", 36.2, 36.9)]
    [InlineData("Aleppo", "SY", 36.2, 37.2)]
    [InlineData("Idlib", "SY", 35.9, 36.6)]
    [InlineData("Homs", "SY", 34.7, 36.7)]
    [InlineData("Latakia", "SY", 35.5, 35.8)]
    [InlineData("Saraqeb", "SY", 35.9, 36.8)]
    [InlineData("Ankara", "TR", 39.9, 32.9)]
    [InlineData("Saraqib [geonames:164816]", "SY", 35.9, 36.8)]
    public void A_place_is_the_one_that_the_case_means(string typed, string country, double latitude, double longitude)
    {
        var place = Names.PlaceOf(typed)!;
        Assert.Equal(country, place.Country);
        Assert.InRange(place.Location!.Value.Latitude, latitude - 0.2, latitude + 0.2);
        Assert.InRange(place.Location!.Value.Longitude, longitude - 0.2, longitude + 0.2);
    }

    [Theory]
    [InlineData("Saraqib [geonames:172067]")]
    [InlineData("Saraqib [geonames:99999999]")]
    public void An_id_that_does_not_bear_the_name_is_none(string typed) => Assert.Null(Names.PlaceOf(typed));

    [Theory]
    [InlineData("Nowhereville")]
    [InlineData("Kubra")]
    public void What_is_no_place_here_has_no_position(string typed) => Assert.Equal(new Place(typed), Names.PlaceOf(typed));

    [Theory]
    [InlineData("HTS")]
    [InlineData("Hay'at Tahrir al-Sham")]
    [InlineData("Tahrir [hts]")]
    public void A_party_is_whom_the_packs_know_by_the_name(string typed) => Assert.Equal(("hts", "Hay'at Tahrir al-Sham"), Names.PartyOf(typed) is { } party ? (party.Id, party.Name) : default);

    [Fact]
    public void Other_names_stand_and_other_ids_are_none()
    {
        Assert.Equal(new Party("Mill Brigade"), Names.PartyOf("Mill Brigade"));
        Assert.Null(Names.PartyOf("Mill Brigade [mill]"));
    }
}
