using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Sitrep.BuiltIn;
using Sitrep.Record.Accounts;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api.Described;

/// <summary>Every refusal of which the OpenAPI document tells is given by every route that it tells it of, as problem details of its schema.</summary>
[Collection(nameof(DemoSite))]
public sealed class RefusalsTests(DemoSite site)
{
    private const string Nothing = "0000000000000000";

    private readonly ApiDocument document = site.Document;

    private static readonly string[] All = ["400", "401", "403", "404", "409", "413", "415", "422", "429"];

    public static TheoryData<string> Statuses => [.. All];

    [Fact]
    public void All_statuses_are_tried() =>
        Assert.Equal(All, document.Operations.SelectMany(operation => operation.Responses.Select(response => response.Key)).Where(status => status[0] == '4').Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Statuses))]
    public async Task A_refusal_is_problem_details(string status)
    {
        await using var bare = await Served.Start(new WebOptions(Aleppo.Case(), BuiltInPacks.Packs));
        await using var open = await Served.Start(new WebOptions(Aleppo.Case(), BuiltInPacks.Packs) { IsPublic = true });
        foreach (var operation in document.Operations.Where(operation => operation.Responses[status] is not null))
        {
            // That there are no accounts can only be told where there are none.
            var isOfNone = status == "404" && (operation.Path is "/api/v1/accounts" or "/api/v1/tokens" || operation.Method == "PUT" || operation.Path.StartsWith("/api/v1/me/", StringComparison.Ordinal));
            // What readers may read, the public may not.
            var isOpen = status == "403" && ((string)operation.Told["description"]!).Contains("readers", StringComparison.Ordinal);
            using var request = await Request(operation, status);
            using var answer = await (isOfNone ? bare : isOpen ? open : site.Served).Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            Assert.True(status == $"{(int)answer.StatusCode}", $"{operation.Method} {request.RequestUri} answers {(int)answer.StatusCode} and not {status}.");
            await document.Check(operation, answer);
        }
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/v1/claims", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_no_route_is_refused_so_too(string method, string address, HttpStatusCode status)
    {
        using var answer = await site.Served.Client.SendAsync(new(new(method), address));
        Assert.Equal(status, answer.StatusCode);
        document.Check("Problem", JsonNode.Parse(await answer.Content.ReadAsStringAsync()), address);
    }

    private async Task<HttpRequestMessage> Request(ApiOperation operation, string status)
    {
        var judged = status == "409" ? await Judged() : null;
        var request = new HttpRequestMessage(new(operation.Method), Address(operation, status, judged)) { Content = Body(operation, status, judged) };
        request.Headers.Authorization = status switch { "401" => new("Bearer", "sitrep_0_0"), "403" or "429" => site.Known(Role.Reader), _ => site.Known(Role.Admin) };
        if (status == "429")
        {
            site.Lock("reader");
        }

        request.Headers.ExpectContinue = status == "413";
        return request;
    }

    private static string Address(ApiOperation operation, string status, JsonNode? judged)
    {
        var filled = operation.Parameters.Where(parameter => (string?)parameter["in"] == "path").Aggregate(operation.Path, (path, parameter) => path.Replace($"{{{parameter["name"]}}}", Thing(operation, (string)parameter["name"]!), StringComparison.Ordinal));
        var required = string.Join('&', operation.Queries.Where(query => (bool?)query["required"] is true).Select(query => $"{query["name"]}={(status == "404" ? "Atlantis" : query["example"])}"));
        return (status, operation.Path) switch
        {
            ("400", _) when operation.Takes is null => $"{filled}?{required}&as-of=then",
            ("422", "/api/v1/accounts/{name}") => "/api/v1/accounts/admin",
            ("422", "/api/v1/accounts/{name}/tokens") => "/api/v1/accounts/reader/tokens",
            ("409", "/api/v1/judgements/{entry}/undo") => $"/api/v1/judgements/{judged!["entry"]}/undo",
            _ => required.Length > 0 ? $"{filled}?{required}" : filled,
        };
    }

    private static string Thing(ApiOperation operation, string name) => name switch
    {
        "key" => $"{Nothing}.c1",
        "id" when operation.Path.Contains("incidents", StringComparison.Ordinal) => "i000000000000",
        "z" => "1",
        "x" or "y" => "7",
        "entry" => "1",
        "format" => "word",
        _ => Nothing,
    };

    private static HttpContent? Body(ApiOperation operation, string status, JsonNode? judged) => (operation.Takes, status) switch
    {
        (null, _) => null,
        (_, "413") => new Endless(operation.Takes),
        (_, "415") => new StringContent("<x/>", Encoding.UTF8, "application/xml"),
        (var type, "400") => new ByteArrayContent("{"u8.ToArray()) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type == "application/json" ? type : $"{type}; boundary=b") } },
        ("multipart/form-data", _) => new MultipartFormDataContent { { new StringContent("2024-11-29"), "published" }, { new ByteArrayContent([]), "files", "empty.txt" } },
        _ => new StringContent(Json(operation, status, judged), Encoding.UTF8, "application/json"),
    };

    private static string Json(ApiOperation operation, string status, JsonNode? judged) => operation.Path switch
    {
        "/api/v1/judgements" when status == "409" => $$"""{"verdict":"rejected","claim":"{{judged!["claim"]}}","seen":0}""",
        "/api/v1/accounts/{name}/tokens" => status == "422" ? $$"""{"note":"{{new string('x', 201)}}"}""" : "{}",
        "/api/v1/me/password" when status == "429" => """{"current":"correct horse battery","next":"nine tall ships at noon"}""",
        _ => "{}",
    };

    // A judgement about a claim that somebody judged again since.
    private async Task<JsonNode> Judged()
    {
        var claim = JsonNode.Parse(await site.Served.Text("/api/v1/claims?limit=1"))!["claims"]![0]!["key"];
        var seen = JsonNode.Parse(await site.Served.Text($"/api/v1/review/{claim}"))!["seen"];
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/judgements")
        {
            Content = new StringContent($$"""{"verdict":"accepted","claim":"{{claim}}","seen":{{seen}}}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = site.Known(Role.Reviewer);
        using var answer = await site.Served.Client.SendAsync(request);
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>A body of which only the length is ever sent: the answer comes before the rest is asked for.</summary>
    private sealed class Endless : HttpContent
    {
        public Endless(string type) => Headers.ContentType = MediaTypeHeaderValue.Parse(type.StartsWith("multipart", StringComparison.Ordinal) ? $"{type}; boundary=b" : type);

        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => Task.Delay(TimeSpan.FromSeconds(10));

        protected override bool TryComputeLength(out long length) => (length = 1L << 30) > 0;
    }
}
