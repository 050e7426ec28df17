using Sitrep.BuiltIn;

namespace Sitrep.Geography.Tests;

public sealed class BuiltInGazetteerTests
{
    static readonly Gazetteer gazetteer = Gazetteer.Open(BuiltInPacks.Model("places/places.gazetteer"), BuiltInPacks.Packs);

    [Fact]
    public void It_has_at_least_400_000_names_in_less_than_100_MB()
    {
        Assert.InRange(gazetteer.Names, 400_000, int.MaxValue);
        Assert.InRange(BuiltInPacks.Model("places/places.gazetteer").Length, 1, 100_000_000);
    }

    [Theory]
    [InlineData("Paris", "FR", 48.85, 2.35)]
    [InlineData("Khan el Assal", "SY", 36.17, 37.04)]
    [InlineData("خان العسل", "SY", 36.17, 37.04)]
    [InlineData("Авдіївка", "UA", 48.14, 37.74)]
    [InlineData("Kuweires airbase", "SY", 36.19, 37.58)]
    [InlineData("Mississippi", "US", 32.75, -89.75)]
    [InlineData("El Fasher", "SD", 13.63, 25.35)]
    public void The_first_of_a_name_is_where_one_expects_it(string name, string country, double latitude, double longitude)
    {
        var place = gazetteer.Find(name)[0].Place;
        Assert.Equal(country, place.Country);
        Assert.InRange(place.Location.KmTo(new(latitude, longitude)), 0, 30);
    }

    [Fact]
    public void Opening_reads_no_more_than_a_header()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Gazetteer.Open(BuiltInPacks.Model("places/places.gazetteer"), BuiltInPacks.Packs);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000);
    }
}
