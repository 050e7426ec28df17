using Sitrep.Model;

namespace Sitrep.Geography.Tests;

public sealed class BearingTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(225)]
    public void A_move_goes_as_far_as_it_says(double degrees)
    {
        var from = new GeoPoint(36.2, 37.16);
        Assert.Equal(10, from.KmTo(Bearing.Move(from, 10, degrees)), 3);
    }

    [Fact]
    public void South_is_down() => Assert.True(Bearing.Move(new(36, 37), 10, 180) is { Latitude: < 36, Longitude: > 36.99 and < 37.01 });

    [Fact]
    public void The_middle_of_two_places_across_the_date_line_is_there() => Assert.Equal(180, Math.Abs(Bearing.Middle(new(0, 179), new(0, -179)).Longitude), 3);
}
