using System.IO.Compression;
using System.Net;
using Sitrep.Record.Accounts;
using Sitrep.Web.Client;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

/// <summary>What is packed is the same when it is unpacked; what holds a secret beside words of the address is not packed.</summary>
[Collection(nameof(Guarded))]
public sealed class CompressedTests(Guarded guarded)
{
    private const string Pages = "/incidents", Claims = "/api/v1/claims";

    public static TheoryData<string, string> Answers()
    {
        var answers = new TheoryData<string, string>();
        foreach (var form in new[] { "br", "gzip" })
        {
            foreach (var address in new[] { Pages, "/", "/brief", Claims, "/api/v1/incidents", "/api/v1/openapi.json", "/api/v1/control", "/api/v1/brief?format=md", ClientFiles.Script, ClientFiles.Style })
            {
                answers.Add(form, address);
            }
        }

        return answers;
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task What_is_packed_is_what_it_was(string form, string address)
    {
        await using var served = await Served.Start(Aleppo.Case());
        var (plain, plainBytes) = await Get(served, address, "identity");
        // The second time it is kept.
        foreach (var _ in new[] { 1, 2 })
        {
            var (packed, bytes) = await Get(served, address, form);
            Assert.Equal([form], packed.Content.Headers.ContentEncoding);
            Assert.Equal(plainBytes, Unpacked(form, bytes));
            Assert.True(bytes.Length < plainBytes.Length, $"{address} is no shorter packed.");
            Assert.Equal(plain.Content.Headers.ContentType, packed.Content.Headers.ContentType);
            Assert.Contains("Accept-Encoding", packed.Headers.Vary);
            Assert.Contains("Accept-Encoding", plain.Headers.Vary);
        }

        Assert.Empty(plain.Content.Headers.ContentEncoding);
        Assert.Empty((await Get(served, address, "identity")).Answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Its_tag_is_right_for_how_it_is_packed(string form, string address)
    {
        await using var served = await Served.Start(Aleppo.Case());
        var (plain, packed) = ((await Get(served, address, "identity")).Answer.Headers.ETag!, (await Get(served, address, form)).Answer.Headers.ETag!);
        // A strong tag is of the bytes, a weak one of what they say.
        Assert.Equal(plain.IsWeak, plain.Equals(packed));
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(packed);
        again.Headers.AcceptEncoding.ParseAdd(form);
        using var answer = await served.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/me")]
    [InlineData("/api/v1/tiles/0/0/0?layer=control")]
    [InlineData("/api/v1/exports/csv")]
    [InlineData("/api/v1/exports/jsonl")]
    public async Task What_is_short_or_streamed_is_sent_as_it_is(string address)
    {
        using var temp = TempCase.Aleppo();
        await using var served = await Served.Start(temp);
        Assert.Empty((await Get(served, address, "br")).Answer.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/incidents")]
    [InlineData("/search?q=Aleppo")]
    [InlineData("/review")]
    [InlineData("/add")]
    [InlineData("/account")]
    [InlineData("/sign-in")]
    public async Task A_page_with_the_token_of_a_form_is_not_packed(string address)
    {
        using var browser = guarded.Browser();
        if (address != "/sign-in")
        {
            using var _ = await browser.SignIn("reviewer");
        }

        // The first time with a cookie, the second without.
        foreach (var _ in new[] { 1, 2 })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.AcceptEncoding.ParseAdd("br, gzip");
            using var answer = await browser.SendAsync(request);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEmpty(Browsing.TokenOf(await answer.Content.ReadAsStringAsync()));
            Assert.Empty(answer.Content.Headers.ContentEncoding);
        }
    }

    [Fact]
    public async Task No_two_answers_have_the_same_token()
    {
        using var browser = guarded.Browser();
        using var _ = await browser.SignIn("reader");
        var tokens = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < 5; i++)
        {
            Assert.True(tokens.Add(Browsing.TokenOf(await browser.GetStringAsync(new Uri("/search?q=Aleppo", UriKind.Relative)))));
        }
    }

    [Theory]
    [InlineData("cross-site", false)]
    [InlineData("same-site", false)]
    [InlineData("same-origin", true)]
    [InlineData("none", true)]
    public async Task What_another_site_has_a_browser_ask_for_is_not_packed(string site, bool isPacked)
    {
        using var request = guarded.Request("GET", "/api/v1/search?q=Aleppo", Role.Reader);
        request.Headers.Add("Sec-Fetch-Site", site);
        request.Headers.AcceptEncoding.ParseAdd("br");
        using var answer = await guarded.Served.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.OK, isPacked), (answer.StatusCode, answer.Content.Headers.ContentEncoding.Contains("br")));
    }

    [Theory]
    [InlineData(".br")]
    [InlineData(".gz")]
    public async Task Packed_files_have_no_address_of_their_own(string ending)
    {
        using var answer = await guarded.Served.Client.GetAsync(new Uri(ClientFiles.Script + ending, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<(HttpResponseMessage Answer, byte[] Bytes)> Get(Served served, string address, string form)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(form);
        var answer = await served.Client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode}");
        return (answer, await answer.Content.ReadAsByteArrayAsync());
    }

    private static byte[] Unpacked(string form, byte[] bytes)
    {
        using var packed = new MemoryStream(bytes);
        using Stream unpacking = form == "br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        unpacking.CopyTo(plain);
        return plain.ToArray();
    }
}
