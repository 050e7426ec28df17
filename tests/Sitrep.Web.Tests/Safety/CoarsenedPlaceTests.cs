using System.Net;
using System.Text.Json;
using Sitrep.Model;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Cases.Hiding;
using Sitrep.Web.Tests.Tiles;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Tests.Safety;

/// <summary>
/// Where a coarsened place lies is told by nothing: by no claim, and by nothing beside the reports either, as roads, ways, the completion of names, tiles and
/// areas are. A place that the case alone knows is on no road and in no list; a town that anybody can look up is in the middle of its cell.
/// </summary>
public sealed class CoarsenedPlaceTests(CoarsenedCase coarsened) : LeakChecks(coarsened), IClassFixture<CoarsenedCase>
{
    private const string ToHospital = "/api/v1/access?from=Aleppo&to=Field%20hospital%20Zeta", ToTown = "/api/v1/access?from=Aleppo&to=Saraqib";

    [Fact]
    public async Task A_place_that_the_case_alone_knows_is_on_no_road_and_in_no_list_of_the_gazetteer()
    {
        await using var served = await Served.Start(coarsened.Options);
        using var way = await served.Client.GetAsync(new Uri(ToHospital, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, way.StatusCode);
        Assert.DoesNotContain("Field hospital", await served.Text("/api/v1/names/roads?q=field"), StringComparison.Ordinal);
        // The reports name it; its id, by which a correction would place it, is not told.
        Assert.DoesNotContain("posts:zeta", await served.Text("/api/v1/names/places?q=field"), StringComparison.Ordinal);
        Assert.DoesNotContain("Field hospital", await served.Text("/api/v1/names/places?q=clinic"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_town_that_anybody_can_look_up_is_asked_for_by_name_and_lies_where_the_claims_say()
    {
        await using var served = await Served.Start(coarsened.Options);
        using var way = JsonDocument.Parse(await served.Text(ToTown));
        var to = way.RootElement.GetProperty("to");
        Assert.Equal(("Saraqib", 35.75, 36.75, "area"), (to.GetProperty("name").GetString(), to.GetProperty("lat").GetDouble(), to.GetProperty("lon").GetDouble(), to.GetProperty("precision").GetString()));
        using var claims = JsonDocument.Parse(await served.Text("/api/v1/control?name=Saraqib&format=geojson"));
        Assert.Equal([36.75, 35.75], claims.RootElement.GetProperty("features")[0].GetProperty("geometry").GetProperty("coordinates").EnumerateArray().Select(degrees => degrees.GetDouble()));
    }

    [Theory]
    [InlineData(36.0612, 36.9812)]
    [InlineData(35.8645, 36.8059)]
    public async Task No_tile_has_anything_at_the_exact_point(double latitude, double longitude)
    {
        await using var served = await Served.Start(coarsened.Options);
        foreach (var zoom in new[] { 10, 12, 14 })
        {
            var (x, y) = Mercator.Of(new GeoPoint(latitude, longitude));
            var (column, row) = ((int)(x * (1 << zoom)), (int)(y * (1 << zoom)));
            var tile = ReadTile.Of(await served.Client.GetByteArrayAsync(new Uri($"/api/v1/tiles/{zoom}/{column}/{row}?layer=incidents&layer=control&layer=roads&layer=displacement&layer=towns", UriKind.Relative)));
            var at = ((int)((x * (1 << zoom) - column) * TileLayer.Extent), (int)((y * (1 << zoom) - row) * TileLayer.Extent));
            Assert.All(tile.Layers.Values.SelectMany(layer => layer), feature => Assert.DoesNotContain(Points(feature), point => Math.Abs(point.X - at.Item1) <= 2 && Math.Abs(point.Y - at.Item2) <= 2));
        }
    }

    [Fact]
    public void The_ground_around_other_places_does_not_end_where_a_hidden_one_lets_it()
    {
        var (whole, shown) = (coarsened.Tools.Terrain!.Settlements, coarsened.Tools.Under(coarsened.Temp.Reader.Places()).Terrain!.Settlements);
        var beside = new GeoPoint(36.0662, 36.9812);
        Assert.Equal(beside.KmTo(CoarsenedCase.HospitalAt), whole.KmToNearest(beside, 1, 50)!.Value, 3);
        Assert.True(shown.KmToNearest(beside, 1, 50) > 1);
    }

    // Moves and lines of a geometry, one after the other.
    private static IEnumerable<(int X, int Y)> Points(ReadTile.Feature feature)
    {
        var (x, y) = (0, 0);
        for (var i = 0; i < feature.Commands.Length;)
        {
            var (command, count) = (feature.Commands[i] & 7, feature.Commands[i] >> 3);
            i++;
            for (var n = 0; n < count && command != 7; n++, i += 2)
            {
                (x, y) = (x + ReadTile.Feature.Signed(feature.Commands[i]), y + ReadTile.Feature.Signed(feature.Commands[i + 1]));
                yield return (x, y);
            }
        }
    }
}
