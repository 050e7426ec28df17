using System.Net;
using System.Text.Json.Nodes;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api;

public sealed class JudgementsResourceTests : OnServedCase
{
    private string Tanks => Temp.Current.View().Claims.Single(claim => claim.Claim.Item == "tanks").Key;

    [Fact]
    public async Task A_correction_is_filed_shown_and_taken_back()
    {
        var key = Tanks;
        using var filed = await Served.Post("/api/v1/judgements", $$$"""{"verdict":"corrected","claim":"{{{key}}}","fields":{"count":"12"},"reason":"recounted","seen":0}""");
        Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
        var judgement = await Json(filed);
        Assert.Equal((12, key, "recounted"), ((int)judgement["correction"]!["count"]!["best"]!, (string)judgement["claim"]!, (string)judgement["reason"]!));
        Assert.Equal(12, (int)(await Json($"/api/v1/claims/{key}"))["claim"]!["count"]!["best"]!);
        Assert.Equal(judgement["entry"]!.ToString(), (await Json($"/api/v1/review/{key}"))["seen"]!.ToString());

        using var undone = await Served.Post($"/api/v1/judgements/{judgement["entry"]}/undo", $$"""{"seen":{{judgement["entry"]}}}""");
        Assert.Equal(HttpStatusCode.Created, undone.StatusCode);
        Assert.Equal(13, (int)(await Json($"/api/v1/claims/{key}"))["claim"]!["count"]!["best"]!);
        Assert.Equal(2, (int)(await Json("/api/v1/judgements"))["total"]!);
    }

    [Fact]
    public async Task Who_says_it_and_what_it_is_can_be_corrected()
    {
        var key = Tanks;
        using var filed = await Served.Post("/api/v1/judgements",
            $$$"""{"verdict":"corrected","claim":"{{{key}}}","fields":{"type":"infrastructure","action":"destroyed","category":"","item":"depot","speaker":"","role":"","organisation":"Idlib Observer"},"seen":0}""");
        Assert.Equal(HttpStatusCode.Created, filed.StatusCode);
        var shown = await Json($"/api/v1/claims/{key}");
        Assert.Equal(("infrastructure", "destroyed", "Idlib Observer", "claimed"),
            ((string)shown["claim"]!["type"]!, (string)shown["claim"]!["action"]!, (string)shown["claim"]!["attribution"]!["organisation"]!, (string)shown["claim"]!["modality"]!));
        Assert.Contains(key, (await Json("/api/v1/claims?type=infrastructure")).ToString(), StringComparison.Ordinal);

        using var refused = await Served.Post("/api/v1/judgements", $$$"""{"verdict":"corrected","claim":"{{{key}}}","fields":{"action":"capture"},"seen":99}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("they are cut, reopened", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corrected_claim_is_found_by_what_it_says_now_and_a_rejected_one_no_longer()
    {
        var key = Tanks;
        async Task<bool> Finds(string question) => (await Json($"/api/v1/search?q={question}"))["found"]!.AsArray().Any(found => (string?)found!["claim"] == key);

        Assert.Equal((true, false), (await Finds("place:Asal"), await Finds("place:Sarmin")));
        var corrected = await Json(await Served.Post("/api/v1/judgements", $$$"""{"verdict":"corrected","claim":"{{{key}}}","fields":{"place":"Sarmin"},"seen":0}"""));
        Assert.Equal((false, true), (await Finds("place:Asal"), await Finds("place:Sarmin")));
        var undone = await Json(await Served.Post($"/api/v1/judgements/{corrected["entry"]}/undo", $$"""{"seen":{{corrected["entry"]}}}"""));
        Assert.Equal((true, false), (await Finds("place:Asal"), await Finds("place:Sarmin")));
        await Served.Post("/api/v1/judgements", $$$"""{"verdict":"rejected","claim":"{{{key}}}","seen":{{{undone["entry"]}}}}""");
        Assert.False(await Finds("place:Asal"));
    }

    [Fact]
    public async Task Who_comes_second_is_told_what_is_newer()
    {
        Temp.Writer.Judge(new(Model.Verdict.Accepted, Tanks, 0), Model.Author.Person("ben"));
        using var second = await Served.Post("/api/v1/judgements", $$"""{"verdict":"rejected","claim":"{{Tanks}}","seen":0}""");
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var newer = (await Json(second))["newer"]!.AsArray().Single()!;
        Assert.Equal(("person:ben", "accepted", Tanks), ((string)newer["author"]!, (string)newer["verdict"]!, (string)newer["claim"]!));
    }

    [Theory]
    [InlineData("""{"verdict":"maybe","claim":"x","seen":0}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"verdict":"accepted","claim":"none","seen":0}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"verdict":"accepted","seen":0}""", HttpStatusCode.UnprocessableEntity)]
    [InlineData("""{"verdict":""", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_filed_is_refused(string json, HttpStatusCode status)
    {
        using var answer = await Served.Post("/api/v1/judgements", json);
        Assert.Equal(status, answer.StatusCode);
        Assert.Empty(Temp.Current.View().Judgements);
    }

    [Fact]
    public async Task A_text_is_read_and_added_once()
    {
        const string Given = """{"text":"Rebel fighters captured the village of Kafr Nabl on Thursday, the monitor said.","published":"2024-11-29","publisher":"Monitor"}""";
        using var added = await Served.Post("/api/v1/reports", Given);
        var report = (await Json(added))["reports"]![0]!;
        Assert.Equal((HttpStatusCode.Created, "added"), (added.StatusCode, (string)report["outcome"]!));
        Assert.Equal("capture", (string)(await Json($"/api/v1/reports/{report["report"]}"))["claims"]![0]!["claim"]!["action"]!);
        using var again = await Served.Post("/api/v1/reports", Given);
        Assert.Equal("here-already", (string)(await Json(again))["reports"]![0]!["outcome"]!);
        Assert.Equal("control", (string)(await Json($"/api/v1/claims/{report["report"]}.c1/why"))["claim"]!["type"]!);
    }

    [Fact]
    public async Task A_text_without_a_date_is_refused_until_that_is_said()
    {
        using var refused = await Served.Post("/api/v1/reports", """{"text":"The road was closed."}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        using var added = await Served.Post("/api/v1/reports", """{"text":"The road was closed.","published":"unknown"}""");
        Assert.Equal(HttpStatusCode.Created, added.StatusCode);
    }

    [Fact]
    public async Task Files_are_added_each_by_itself()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent("2024-11-29"), "published" },
            { new ByteArrayContent("Shells fell on Taftanaz."u8.ToArray()), "files", "../../evil\\day.txt" },
            { new ByteArrayContent([]), "files", "empty.txt" },
        };
        form.Headers.Add("X-Sitrep", "1");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports/files") { Content = form };
        request.Headers.Add("X-Sitrep", "1");
        using var answer = await Served.Client.SendAsync(request);
        var reports = (await Json(answer))["reports"]!.AsArray();
        Assert.Equal(["added", "refused"], reports.Select(report => (string)report!["outcome"]!));
        Assert.Equal("day.txt", (string)reports[0]!["file"]!);
    }

    private async Task<JsonNode> Json(string address) => JsonNode.Parse(await Served.Text(address))!;

    private static async Task<JsonNode> Json(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
