using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Sitrep.Web.Api.Describing.Marks;

namespace Sitrep.Web.Api.Describing;

/// <summary>What a route may answer, as OpenAPI's Responses Object has it.</summary>
internal static class Responses
{
    private static readonly Refusal Forbidden = new(StatusCodes.Status403Forbidden, "It needs another role, or does not come from here.");

    private static readonly Refusal[] Everywhere = [new(StatusCodes.Status400BadRequest, "The request cannot be read."), new(StatusCodes.Status401Unauthorized, "Nobody is known by what was sent."), Forbidden];

    /// <param name="isOpen">Whoever may see the case at all may ask it.</param>
    /// <param name="isTagged">Answers have an entity tag, and who holds it is told so.</param>
    /// <param name="isPaged">Answers may name the next page in a header.</param>
    public static JsonObject Of(ImmutableArray<Answer> answers, ImmutableArray<Refusal> refusals, bool isOpen, bool isTagged, bool isPaged)
    {
        var responses = new JsonObject();
        foreach (var status in answers.GroupBy(answer => answer.Status))
        {
            responses[Text(status.Key)] = Success(status.Key, [.. status], isTagged, isPaged);
        }

        if (isTagged)
        {
            responses["304"] = new JsonObject { ["description"] = "What the client holds is still so.", ["headers"] = new JsonObject { ["ETag"] = Header("ETag") } };
        }

        foreach (var refusal in Everywhere.Where(refusal => !isOpen || refusal != Forbidden).Concat(refusals).OrderBy(refusal => refusal.Status))
        {
            responses[Text(refusal.Status)] = refusal.Schema == "Problem" ? Reference(refusal) : Problem(refusal.Why, refusal.Schema);
        }

        responses["default"] = Problem("Something else is wrong.", "Problem");
        return responses;
    }

    /// <summary>The components that answers refer to: what every route may refuse with.</summary>
    public static JsonObject Components() => new(Everywhere.Select(refusal => KeyValuePair.Create(Name(refusal.Status), (JsonNode?)Problem(refusal.Why, refusal.Schema))));

    public static JsonObject Headers() => new()
    {
        ["ETag"] = new JsonObject { ["description"] = "Stays the same while the answer does; weak.", ["schema"] = new JsonObject { ["type"] = "string", ["pattern"] = "^W/\"[0-9a-f]+\"$" } },
        ["Link"] = new JsonObject { ["description"] = "The next page, where there is one: <address>; rel=\"next\" (RFC 8288).", ["schema"] = new JsonObject { ["type"] = "string" } },
        ["Location"] = new JsonObject { ["description"] = "Where it is now.", ["schema"] = new JsonObject { ["type"] = "string", ["format"] = "uri-reference" } },
        ["Content-Disposition"] = new JsonObject { ["description"] = "A name to save it under.", ["schema"] = new JsonObject { ["type"] = "string", ["pattern"] = "^attachment" } },
    };

    private static JsonObject Success(int status, ImmutableArray<Answer> answers, bool isTagged, bool isPaged)
    {
        var response = new JsonObject { ["description"] = ReasonPhrases.GetReasonPhrase(status) };
        string[] headers = [.. isTagged ? ["ETag"] : Array.Empty<string>(), .. isPaged ? ["Link"] : Array.Empty<string>(), .. answers.Select(answer => answer.Header).OfType<string>().Distinct()];
        if (headers.Length > 0)
        {
            response["headers"] = new JsonObject(headers.Select(name => KeyValuePair.Create(name, (JsonNode?)Header(name))));
        }

        if (status != StatusCodes.Status204NoContent)
        {
            response["content"] = new JsonObject(answers.Select(answer => KeyValuePair.Create(answer.Type, (JsonNode?)Content(answer))));
        }

        return response;
    }

    // OpenAPI 3.1 has no word for what each line of a text is; 3.2 calls it itemSchema.
    private static JsonObject Content(Answer answer) =>
        answer is { Type: Media.Lines, Schema: { } line } ? new() { ["schema"] = new JsonObject { ["type"] = "string" }, ["x-itemSchema"] = Schemas.Reference(line) }
        : answer.Schema is { } name ? new() { ["schema"] = Schemas.Reference(name) }
        : answer.Type.StartsWith("text/", StringComparison.Ordinal) || answer.Type.EndsWith("xml", StringComparison.Ordinal) ? new() { ["schema"] = new JsonObject { ["type"] = "string" } }
        : [];

    private static JsonObject Problem(string why, string schema) =>
        new() { ["description"] = why, ["content"] = new JsonObject { [Media.Problem] = new JsonObject { ["schema"] = Schemas.Reference(schema) } } };

    private static JsonObject Reference(Refusal refusal) => Everywhere.Contains(refusal) ? new() { ["$ref"] = $"#/components/responses/{Name(refusal.Status)}" } : Problem(refusal.Why, refusal.Schema);

    private static JsonObject Header(string name) => new() { ["$ref"] = $"#/components/headers/{name}" };

    private static string Name(int status) => ReasonPhrases.GetReasonPhrase(status).Replace(" ", "", StringComparison.Ordinal);

    private static string Text(int status) => status.ToString(CultureInfo.InvariantCulture);
}
