using Sitrep.Model;

namespace Sitrep.Geography.Tests;

public sealed class SpherePointTests
{
    [Theory]
    [InlineData(36.2, 37.16, 36.2, 37.16)]
    [InlineData(36.2, 37.16, 36.2001, 37.1601)]
    [InlineData(36.2, 37.16, 35.93, 36.63)]
    [InlineData(15.5, 32.56, -4.32, 15.31)]
    [InlineData(0, 179.5, 0, -179.5)]
    [InlineData(89.9, 10, 89.9, -170)]
    [InlineData(10, 20, -10, -160)]
    public void Its_distance_is_that_of_the_haversine_formula(double latitude, double longitude, double otherLatitude, double otherLongitude)
    {
        var (a, b) = (new GeoPoint(latitude, longitude), new GeoPoint(otherLatitude, otherLongitude));
        var chord = SpherePoint.Of(a).ChordTo(SpherePoint.Of(b));
        Assert.Equal(a.KmTo(b), SpherePoint.KmOf(chord), 3);
        Assert.Equal(SpherePoint.ChordOf(a.KmTo(b)), chord, 9);
    }

    [Fact]
    public void Of_two_the_farther_has_the_longer_chord()
    {
        var aleppo = SpherePoint.Of(new(36.2, 37.16));
        Assert.True(aleppo.ChordTo(SpherePoint.Of(new(35.93, 36.63))) < aleppo.ChordTo(SpherePoint.Of(new(33.51, 36.29))));
    }
}
