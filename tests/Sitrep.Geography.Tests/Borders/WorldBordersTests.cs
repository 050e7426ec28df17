using Sitrep.BuiltIn;
using Sitrep.Geography.Borders;
using Sitrep.Model;

namespace Sitrep.Geography.Tests.Borders;

public sealed class WorldBordersTests
{
    static readonly WorldBorders BuiltIn = BorderFile.Read(BuiltInPacks.Model("places/world.borders"));

    static GeoPoint[] Ring(double west, double south, double east, double north) =>
        [new(south, west), new(south, east), new(north, east), new(north, west), new(south, west)];

    [Theory]
    [InlineData(36.20, 37.16, 33.51, 36.29, true)]      // Aleppo, Damascus
    [InlineData(36.20, 37.16, 37.07, 37.38, false)]     // Aleppo, Gaziantep
    [InlineData(15.50, 32.56, 13.63, 25.35, true)]      // Khartoum, El Fasher
    [InlineData(15.50, 32.56, 15.34, 38.93, false)]     // Khartoum, Asmara
    [InlineData(16.87, 96.20, 21.97, 96.08, true)]      // Yangon, Mandalay
    [InlineData(66.50, 175.00, 66.50, -172.50, true)]   // Chukotka, across the date line
    public void Points_lie_on_the_same_side_of_every_border_or_not(double lat, double lon, double otherLat, double otherLon, bool same)
    {
        var (a, b) = (BuiltIn.CountryAt(new(lat, lon)), BuiltIn.CountryAt(new(otherLat, otherLon)));
        Assert.NotNull(a);
        Assert.NotNull(b);
        Assert.Equal(same, a == b);
    }

    [Theory]
    [InlineData(34, 20)]
    [InlineData(0, -150)]
    public void The_sea_is_nobodys(double lat, double lon) => Assert.Null(BuiltIn.CountryAt(new(lat, lon)));

    [Fact]
    public void A_border_runs_near_a_border_town_and_none_in_the_middle_of_a_desert()
    {
        Assert.True(BuiltIn.MayCross(new(37.0, 36.5, 37.1, 36.7)));
        Assert.False(BuiltIn.MayCross(new(20.0, 22.0, 20.1, 22.1)));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 1)]
    [InlineData(5, 0)]
    public void A_hole_is_another_s_and_an_island_in_it_is_not(double at, int country) => Assert.Equal(country, new WorldBorders(
        [new(0, false, Ring(0, 0, 10, 10)), new(0, true, Ring(2, 2, 8, 8)), new(0, false, Ring(4, 4, 6, 6)), new(1, false, Ring(2, 2, 8, 8)), new(1, true, Ring(4, 4, 6, 6))])
        .CountryAt(new(at, at)));

    [Fact]
    public void What_is_written_is_read_again()
    {
        using var file = new MemoryStream();
        BorderFile.Write(file, [new(3, false, Ring(-179.9, -10.5, 7.25, 12)), new(4, true, Ring(1, 2, 3, 4))]);
        var read = BorderFile.Read(file.ToArray());
        Assert.Equal(3, read.CountryAt(new(0, 0)));
        Assert.Equal(Ring(-179.9, -10.5, 7.25, 12), Assert.Single(read.Of(3, new(0, 0, 1, 1))).Points.ToArray());
        Assert.True(Assert.Single(read.Of(4, new(0, 0, 90, 90))).IsHole);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(20)]
    public void A_file_that_is_none_is_refused(int length)
    {
        using var file = new MemoryStream();
        BorderFile.Write(file, [new(3, false, Ring(-179.9, -10.5, 7.25, 12))]);
        Assert.Throws<InvalidDataException>(() => BorderFile.Read(file.ToArray().AsMemory(0, length)));
        Assert.Throws<InvalidDataException>(() => BorderFile.Read(new byte[] { 1, 2, 3, 4, 5 }));
    }
}
