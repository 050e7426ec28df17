using Sitrep.Model;

namespace Sitrep.Geography.Tests;

public sealed class CountrySidesTests
{
    static readonly GazetteerEntry Country = new("country:XX", "Testland", new(10, 10), PlaceKind.Country, "XX");

    /// <summary>A crescent open to the west: moving the middle westward would leave the country.</summary>
    static readonly GeoPoint[] Crescent = [new(14, 8), new(14, 10), new(13, 12), new(10, 13), new(7, 12), new(6, 10), new(6, 8), new(12, 13), new(8, 13)];

    [Fact]
    public void A_side_is_a_settlement_that_lies_there() =>
        Assert.All(CountrySides.Of(Country, Crescent), side => Assert.Contains(side.Location, Crescent));

    [Theory]
    [InlineData(0, 14, 10)]
    [InlineData(90, 10, 13)]
    [InlineData(180, 6, 10)]
    public void Each_direction_has_the_middle_of_its_settlements(double degrees, double latitude, double longitude) =>
        Assert.Equal(new(latitude, longitude), CountrySides.Of(Country, Crescent).Single(s => s.Name == CountrySides.Name("country:XX", degrees)).Location);

    [Fact]
    public void A_direction_without_settlements_has_no_side() =>
        Assert.DoesNotContain(CountrySides.Of(Country, [.. Crescent.Where(s => s.Longitude > 10)]), s => s.Name == CountrySides.Name("country:XX", 270));

    [Fact]
    public void A_country_of_few_settlements_has_no_sides() => Assert.Empty(CountrySides.Of(Country, Crescent[..7]));
}
