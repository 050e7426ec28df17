using System.Net;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Tiles;

namespace Sitrep.Web.Tests.Api;

[Collection(nameof(AleppoSite))]
public sealed class TilesResourceTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Fact]
    public async Task Far_out_the_incidents_are_few_clusters_with_counts_by_type()
    {
        var features = (await Tile("0/0/0")).Layers["incidents"];
        var cluster = Assert.Single(features);
        Assert.Equal((6L, "control", 3L), ((long)cluster.Properties["count"], "control", (long)cluster.Properties["control"]));
        Assert.False(cluster.Properties.ContainsKey("incident"));
        Assert.Equal((2465, 1605), cluster.Point, (a, b) => Math.Abs(a.Item1 - b.Item1) < 20 && Math.Abs(a.Item2 - b.Item2) < 20);
    }

    [Fact]
    public async Task Near_by_each_place_stands_alone_and_one_incident_has_its_key()
    {
        var all = await Task.WhenAll(Around(14).Select(address => Tile(address)));
        var features = all.SelectMany(tile => tile.Layers.GetValueOrDefault("incidents", [])).ToList();
        Assert.Equal(["Anadan", "Atarib", "Khan al-Asal", "Saraqib", "al-Zarbah"], features.Select(feature => (string)feature.Properties["name"]).Order(StringComparer.Ordinal));
        var saraqib = features.Single(feature => (string)feature.Properties["name"] == "Saraqib");
        Assert.Equal(("geonames:172067", "control", "single", 1L), (saraqib.Properties["place"], saraqib.Properties["type"], saraqib.Properties["grade"], saraqib.Properties["count"]));
        Assert.StartsWith("i", (string)saraqib.Properties["incident"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?type=control", 3)]
    [InlineData("?disputed=yes", 1)]
    [InlineData("?as-of=2024-11-28", 4)]
    [InlineData("?known-at=2024-11-28T19:00:00Z", 3)]
    [InlineData("?place=geonames:173464", 1)]
    [InlineData("?q=tanks", 1)]
    public async Task Tiles_keep_to_the_filter_and_both_clocks(string query, int incidents)
    {
        var features = (await Tile("2/2/1" + query)).Layers.GetValueOrDefault("incidents", []);
        Assert.Equal(incidents, features.Sum(feature => (long)feature.Properties["count"]));
    }

    [Fact]
    public async Task Clusters_of_a_zoom_hold_every_incident_once()
    {
        for (var z = 0; z <= 14; z++)
        {
            var tiles = await Task.WhenAll(Around(z).Select(address => Tile(address)));
            Assert.Equal(6, tiles.SelectMany(tile => tile.Layers.GetValueOrDefault("incidents", [])).Sum(feature => (long)feature.Properties["count"]));
        }
    }

    [Fact]
    public async Task Other_layers_come_when_they_are_asked_for()
    {
        var tile = await Tile("5/19/12?layer=control&layer=roads&layer=areas&layer=displacement");
        Assert.DoesNotContain("incidents", tile.Layers.Keys);
        Assert.Contains(tile.Layers["control"], place => (string)place.Properties["name"] == "Khan al-Asal" && place.Properties.ContainsKey("status"));
        Assert.Contains(tile.Layers["roads"], line => line.Kind == 2 && (string)line.Properties["road"] == "M5");
    }

    [Theory]
    [InlineData("3/8/0", HttpStatusCode.NotFound)]
    [InlineData("19/0/0", HttpStatusCode.NotFound)]
    [InlineData("3/-1/0", HttpStatusCode.NotFound)]
    [InlineData("3/0/0?layer=moon", HttpStatusCode.BadRequest)]
    [InlineData("3/0/0?grade=best", HttpStatusCode.BadRequest)]
    public async Task There_are_no_tiles_beyond_the_world_and_no_other_layers(string address, HttpStatusCode status)
    {
        using var answer = await served.Client.GetAsync(new Uri("/api/v1/tiles/" + address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
    }

    private static IEnumerable<string> Around(int z)
    {
        var width = 1 << z;
        var (left, top) = Web.Tiles.Mercator.Of(new(36.4, 36.7));
        var (right, bottom) = Web.Tiles.Mercator.Of(new(35.7, 37.2));
        for (var x = (int)(left * width); x <= (int)(right * width); x++)
        {
            for (var y = (int)(top * width); y <= (int)(bottom * width); y++)
            {
                yield return FormattableString.Invariant($"{z}/{x}/{y}");
            }
        }
    }

    private async Task<ReadTile> Tile(string address)
    {
        using var answer = await served.Client.GetAsync(new Uri("/api/v1/tiles/" + address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.mapbox-vector-tile", answer.Content.Headers.ContentType!.MediaType);
        return ReadTile.Of(await answer.Content.ReadAsByteArrayAsync());
    }
}
