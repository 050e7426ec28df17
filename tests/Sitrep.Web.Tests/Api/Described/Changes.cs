using System.Text;
using System.Text.Json.Nodes;

namespace Sitrep.Web.Tests.Api.Described;

/// <summary>Everything that the API can change, done once, each answer held to the document.</summary>
internal sealed class Changes(DemoSite site)
{
    private const string Text = "Rebel fighters captured the village of Kafr Nabl on Thursday and killed three soldiers, the monitor said.";

    public async Task Make()
    {
        await Add();
        await Judge();
        await Admit();
    }

    private async Task Add()
    {
        await Send("POST", "/api/v1/reports", """{"text":"TEXT","published":"2024-11-29","publisher":"Monitor","title":"Kafr Nabl","language":"en","file":"day.md"}""".Replace("TEXT", Text, StringComparison.Ordinal));
        await Send("POST", "/api/v1/reports", """{"text":"TEXT","published":"2024-11-29","publisher":"Monitor","title":"Kafr Nabl","language":"en","file":"day.md"}""".Replace("TEXT", Text, StringComparison.Ordinal));
        var published = site.Publish("Shells fell on the village of Taftanaz on Friday, residents said.");
        await Send("POST", "/api/v1/reports/address", $$"""{"address":"{{site.Page}}","published":"2024-11-29"}""");
        await published;
        using var files = new MultipartFormDataContent
        {
            { new StringContent("2024-11-29"), "published" },
            { new ByteArrayContent("Shells fell on Taftanaz."u8.ToArray()), "files", "day.txt" },
            { new ByteArrayContent([]), "files", "empty.txt" },
        };
        await Send("POST", "/api/v1/reports/files", files);
    }

    private async Task Judge()
    {
        var claims = (await Json("/api/v1/claims?limit=1000"))["claims"]!.AsArray();
        var counted = claims.First(claim => claim!["claim"]!["count"] is not null && claim["claim"]!["place"]?["lat"] is not null)!["key"];
        var seen = (await Json($"/api/v1/review/{counted}"))["seen"];
        var accepted = await Send("POST", "/api/v1/judgements", $$"""{"verdict":"accepted","claim":"{{counted}}","seen":{{seen}}}""");
        var corrected = await Send("POST", "/api/v1/judgements", $$$"""{"verdict":"corrected","claim":"{{{counted}}}","fields":{"count":"12-15","day":"2024-11-28","method":"shelling"},"reason":"recounted","seen":{{{accepted["entry"]}}}}""");
        var undone = await Send("POST", $"/api/v1/judgements/{corrected["entry"]}/undo", $$"""{"seen":{{corrected["entry"]}}}""");
        await Send("POST", "/api/v1/judgements", $$$"""{"verdict":"corrected","claim":"{{{counted}}}","fields":{"count":"12+"},"reason":"recounted again","seen":{{{undone["entry"]}}}}""");
        var pair = (await Json("/api/v1/review?limit=1000"))["questions"]!.AsArray().First(question => question!["other"] is not null)!;
        await Send("POST", "/api/v1/judgements", $$"""{"verdict":"same","claim":"{{pair["claim"]!["key"]}}","other":"{{pair["other"]!["key"]}}","seen":{{pair["seen"]}}}""");
    }

    private async Task Admit()
    {
        await Send("PUT", "/api/v1/accounts/anna", """{"role":"reader","password":"correct horse battery"}""");
        await Send("PUT", "/api/v1/accounts/anna", """{"role":"reviewer","password":"correct horse battery staple"}""");
        var token = await Send("POST", "/api/v1/accounts/anna/tokens", """{"note":"nightly export"}""");
        await Send("PUT", "/api/v1/me/password", """{"current":"correct horse battery staple","next":"nine tall ships at noon"}""", (string)token["text"]!);
        site.Lock("anna");
    }

    public async Task TakeBack()
    {
        var token = (await Json("/api/v1/tokens"))["tokens"]!.AsArray().Single(token => (string)token!["account"]! == "anna")!["id"];
        await Send("DELETE", $"/api/v1/tokens/{token}", (HttpContent?)null);
        await Send("DELETE", "/api/v1/accounts/anna/sessions", (HttpContent?)null);
        await Send("DELETE", "/api/v1/accounts/anna", (HttpContent?)null);
        await Send("DELETE", "/api/v1/me/sessions", (HttpContent?)null);
    }

    private async Task<JsonNode> Send(string method, string address, string json, string? token = null)
    {
        var operation = Operation(method, address);
        site.Document.Check((string)operation.Told["requestBody"]!["content"]!["application/json"]!["schema"]!["$ref"]! is var reference ? reference[(reference.LastIndexOf('/') + 1)..] : "", JsonNode.Parse(json), $"What is sent to {address}");
        return (await Send(method, address, new StringContent(json, Encoding.UTF8, "application/json"), token))!;
    }

    private async Task<JsonNode?> Send(string method, string address, HttpContent? content, string? token = null)
    {
        using var request = new HttpRequestMessage(new(method), address) { Content = content };
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        using var answer = await site.Served.Client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        await site.Document.Check(Operation(method, address), answer);
        return await answer.Content.ReadAsStringAsync() is { Length: > 0 } text ? JsonNode.Parse(text) : null;
    }

    private async Task<JsonNode> Json(string address) => JsonNode.Parse(await site.Served.Text(address))!;

    /// <summary>The operation whose path an address is.</summary>
    private ApiOperation Operation(string method, string address) => site.Document.Operations.Where(operation => operation.Method == method)
        .Where(operation => operation.Path.Split('/') is var told && address.Split('/') is var asked && told.Length == asked.Length && told.Zip(asked).All(part => part.First == part.Second || part.First.StartsWith('{')))
        .MinBy(operation => operation.Path.Count(letter => letter == '{'))!;
}
