using System.Net;
using System.Text.Json.Nodes;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api.Described;

/// <summary>Every route of the OpenAPI document is asked in every way that it tells of, on the bundled case, and every answer is held to its schema.</summary>
[Collection(nameof(DemoSite))]
public sealed class AnswersTests(DemoSite site)
{
    // What nothing in the case brings about: a reading that fell to another.
    private static readonly HashSet<string> Never = ["Draft.outdoneBy"];

    // What is sent, and what is refused (RefusalsTests).
    private static readonly string[] Sent = ["Given", "Fields", "Problem", "Conflict", "NotAdded"];

    private readonly Served served = site.Served;
    private readonly ApiDocument document = site.Document;

    [Fact]
    public async Task Every_answer_of_every_route_is_what_the_document_tells()
    {
        var changes = new Changes(site);
        await changes.Make();
        var (questions, troubles) = (new Questions(served), new List<string>());
        foreach (var operation in document.Operations.Where(operation => operation.Method == "GET"))
        {
            foreach (var address in await questions.Of(operation))
            {
                troubles.AddRange(await Trouble(() => Ask(operation, address)));
            }
        }

        await site.WhileHidden("Latakia", async () => troubles.AddRange(await Trouble(() =>
            Ask(document.Operations.Single(operation => operation.Path == "/api/v1/access"), "/api/v1/access?from=Aleppo&to=Latakia"))));
        Assert.True(troubles.Count == 0, $"{troubles.Count} answers are not as told:\n{string.Join("\n\n", troubles.Take(12))}");

        await changes.TakeBack();
        var told = document.Operations.SelectMany(operation => operation.Responses.Where(response => response.Key[0] is '2' or '3')
            .SelectMany(response => document.Resolved(response.Value!)["content"]?.AsObject().Select(content => $"{operation.Name} {response.Key} {content.Key}") ?? [$"{operation.Name} {response.Key}"]));
        Assert.Empty(told.Except(document.Answered));
        var unseen = document.Told().Except(document.Seen).Where(property => !Sent.Any(name => property.StartsWith(name, StringComparison.Ordinal))).ToHashSet();
        Assert.True(unseen.SetEquals(Never), $"No answer had:\n{string.Join('\n', unseen.Except(Never).Order())}\nand some had:\n{string.Join('\n', Never.Except(unseen).Order())}");
    }

    [Fact]
    public async Task Every_claim_of_an_incident_is_joined_to_it_by_signs()
    {
        foreach (var entry in JsonNode.Parse(await served.Text("/api/v1/incidents?limit=1000"))!["incidents"]!.AsArray())
        {
            var incident = JsonNode.Parse(await served.Text($"/api/v1/incidents/{entry!["incident"]!["id"]}"))!;
            var (claims, joins) = (incident["claims"]!.AsArray(), incident["joins"]!.AsArray());
            Assert.Equal(claims.Count - 1, joins.Count);
            Assert.All(joins, join => Assert.True(join!["judged"] is not null || join["signs"]!.AsArray().Count > 0, join!.ToJsonString()));
        }
    }

    // One answer that is not as told does not hide the others.
    private static async Task<string[]> Trouble(Func<Task> ask)
    {
        try
        {
            await ask();
            return [];
        }
        catch (Xunit.Sdk.XunitException e)
        {
            return [e.Message];
        }
    }

    // Asked again with the tag of what it answered, a route says that nothing has changed; a page leads to the next.
    private async Task Ask(ApiOperation operation, string address)
    {
        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        await document.Check(operation, answer);
        if (answer.Headers.TryGetValues("Link", out var links) && operation.Responses["200"]!["content"]!["application/json"] is not null && answer.Content.Headers.ContentType!.MediaType == "application/json")
        {
            Assert.Equal($"<{JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["next"]}>; rel=\"next\"", links.Single());
        }

        if (operation.Responses["304"] is null)
        {
            return;
        }

        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var same = await served.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        await document.Check(operation, same);
    }
}
