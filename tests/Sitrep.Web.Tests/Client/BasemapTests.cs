using System.Buffers.Binary;
using System.Net;
using System.Net.Http.Headers;
using Sitrep.BuiltIn;
using Sitrep.Web.Client;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Client;

/// <summary>A detailed basemap of 200 MB, read in ranges as the map in the browser reads it.</summary>
public sealed class BasemapTests : IAsyncLifetime
{
    private const int Leaves = 40;
    private const long Length = 200L << 20;

    private readonly string folder = Directory.CreateTempSubdirectory("sitrep-basemap-").FullName;

    private Served served = null!;

    public async Task InitializeAsync()
    {
        var file = Path.Combine(folder, "region.pmtiles");
        MadeBasemap.Write(file, Leaves, Length);
        Assert.Null(Basemap.Complaint(file));
        served = await Served.Start(new WebOptions(Aleppo.Case(), BuiltInPacks.Packs) { Basemap = file });
    }

    public async Task DisposeAsync()
    {
        await served.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Any_tile_is_found_through_the_root_and_its_leaf()
    {
        var head = await Range(0, 16383);
        Assert.Equal(MadeBasemap.HeaderLength, Numbered(head, 0));
        var root = head[MadeBasemap.HeaderLength..(MadeBasemap.HeaderLength + (int)Numbered(head, 1))];
        foreach (var tile in new[] { 0, 97, 970, 97 * 11, 97 * 200, 97 * 412, 1, 39_999 })
        {
            var leaf = MadeBasemap.Find(root, tile);
            Assert.Equal(0, leaf.Run);
            var found = MadeBasemap.Find(await Range(Numbered(head, 4) + leaf.Offset, Numbered(head, 4) + leaf.Offset + leaf.Length - 1), tile);
            Assert.Equal((tile, 1), (found.Id, found.Run));
            var bytes = await Range(Numbered(head, 6) + found.Offset, Numbered(head, 6) + found.Offset + found.Length - 1);
            Assert.Equal(MadeBasemap.IsFilled(tile) ? MadeBasemap.Tile(tile) : new byte[MadeBasemap.TileLength], bytes);
        }
    }

    [Fact]
    public async Task Two_hundred_ranges_at_once_are_each_what_was_asked_for()
    {
        var whole = new FileInfo(Path.Combine(folder, "region.pmtiles")).Length;
        Assert.InRange(whole, Length, Length + (Length >> 3));
        var random = new Random(5);
        long[] starts = [.. Enumerable.Range(0, 200).Select(_ => random.NextInt64(whole - 4096))];
        var answers = await Task.WhenAll(starts.Select(start => Range(start, start + 4095)));
        using var file = File.OpenRead(Path.Combine(folder, "region.pmtiles"));
        foreach (var (start, answer) in starts.Zip(answers))
        {
            var expected = new byte[4096];
            file.Position = start;
            file.ReadExactly(expected);
            Assert.Equal(expected, answer);
        }
    }

    [Fact]
    public async Task A_range_beyond_the_end_is_refused_and_one_across_it_is_cut()
    {
        var whole = new FileInfo(Path.Combine(folder, "region.pmtiles")).Length;
        using var beyond = await Ask(new(whole, whole + 10));
        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, beyond.StatusCode);
        using var across = await Ask(new(whole - 5, whole + 100));
        Assert.Equal(5, across.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(126)]
    [InlineData(4096)]
    [InlineData(100 << 20)]
    public void A_file_that_is_cut_short_is_refused_with_what_to_do(long length)
    {
        var cut = Path.Combine(folder, "cut.pmtiles");
        File.Copy(Path.Combine(folder, "region.pmtiles"), cut);
        using (var file = File.OpenWrite(cut))
        {
            file.SetLength(length);
        }

        Assert.Equal($"{cut} is cut short: it holds less than its header tells of. Copy or download it again.", Basemap.Complaint(cut));
    }

    private async Task<byte[]> Range(long from, long to)
    {
        using var answer = await Ask(new(from, to));
        Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<HttpResponseMessage> Ask(RangeHeaderValue range)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, Basemap.Address) { Headers = { Range = range } };
        return await served.Client.SendAsync(request);
    }

    private static long Numbered(byte[] header, int number) => BinaryPrimitives.ReadInt64LittleEndian(header.AsSpan(8 + 8 * number));
}
