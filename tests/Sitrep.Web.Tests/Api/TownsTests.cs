using System.IO.Compression;
using Sitrep.Web.Tests.Api.Described;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Tiles;

namespace Sitrep.Web.Tests.Api;

/// <summary>The towns under the incidents: the gazetteer's, the weightiest of each tile.</summary>
[Collection(nameof(DemoSite))]
public sealed class TownsTests(DemoSite site)
{
    [Fact]
    public async Task A_tile_names_its_largest_towns()
    {
        var towns = await Towns("8/154/100");
        Assert.Contains("Aleppo", towns);
        Assert.Contains("Idlib", towns);
        Assert.InRange(towns.Count, 20, Web.Case.Map.Towns.MostOfTile);
    }

    [Fact]
    public async Task A_tile_is_packed_for_who_takes_it_so()
    {
        var address = new Uri("/api/v1/tiles/8/154/100?layer=towns", UriKind.Relative);
        var plain = await site.Served.Client.GetByteArrayAsync(address);
        foreach (var _ in new[] { "made", "kept" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd("br");
            using var answer = await site.Served.Client.SendAsync(request);
            Assert.Equal(["br"], answer.Content.Headers.ContentEncoding);
            using var unpacked = new MemoryStream();
            await using var unpacking = new BrotliStream(await answer.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
            await unpacking.CopyToAsync(unpacked);
            Assert.Equal(plain, unpacked.ToArray());
        }
    }

    [Fact]
    public async Task The_whole_world_names_no_more_than_a_tile_has_room_for()
    {
        var towns = await Towns("0/0/0");
        Assert.Equal(Web.Case.Map.Towns.MostOfTile, towns.Count);
        Assert.DoesNotContain("Idlib", towns);
    }

    [Fact]
    public async Task What_lies_nearer_is_named_when_one_looks_nearer()
    {
        // The four tiles of the next zoom name all that their common one names, and more.
        var near = new List<string>();
        foreach (var tile in new[] { "6/38/24", "6/39/24", "6/38/25", "6/39/25" })
        {
            near.AddRange(await Towns(tile));
        }

        var far = await Towns("5/19/12");
        Assert.Empty(far.Except(near));
        Assert.True(near.Count > far.Count);
    }

    [Fact]
    public async Task A_hidden_place_is_no_town_of_the_map()
    {
        const string tile = "10/616/402";
        Assert.Contains("Sarāqib", await Towns(tile));
        await site.WhileHidden("Saraqib", async () => Assert.DoesNotContain("Sarāqib", await Towns(tile)));
    }

    [Fact]
    public async Task Without_a_gazetteer_there_are_none()
    {
        await using var served = await Served.Start(Aleppo.Case());
        Assert.Empty(await served.Client.GetByteArrayAsync(new Uri("/api/v1/tiles/8/154/100?layer=towns", UriKind.Relative)));
    }

    private async Task<List<string>> Towns(string tile) => [.. ReadTile.Of(await site.Served.Client.GetByteArrayAsync(new Uri($"/api/v1/tiles/{tile}?layer=towns", UriKind.Relative)))
        .Layers.GetValueOrDefault("towns", []).Select(town => (string)town.Properties["name"])];
}
