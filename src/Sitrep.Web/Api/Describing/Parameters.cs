using System.Text.Json.Nodes;

namespace Sitrep.Web.Api.Describing;

/// <summary>Parameters of addresses and headers, as OpenAPI's Parameter Object has them.</summary>
internal static class Parameters
{
    public static JsonObject Of(QueryWord word)
    {
        var told = new JsonObject { ["name"] = word.Name, ["in"] = "query", ["description"] = word.Description };
        if (word.IsRequired)
        {
            told["required"] = true;
        }

        if (word.Repeats || word.HasCommas)
        {
            (told["style"], told["explode"]) = ("form", word.Repeats);
        }

        told["schema"] = word.Repeats || word.HasCommas ? new JsonObject { ["type"] = "array", ["items"] = Schema(word) } : Schema(word);
        if (word.Example is { } example)
        {
            told["example"] = word.Repeats || word.HasCommas ? new JsonArray([.. example.Split(',').Select(part => (JsonNode)part)]) : example;
        }

        return told;
    }

    /// <summary>That an entity tag can be sent back.</summary>
    public static JsonObject IfNoneMatch() => new()
    {
        ["name"] = "If-None-Match",
        ["in"] = "header",
        ["description"] = "The entity tags that the client holds answers of.",
        ["schema"] = new JsonObject { ["type"] = "string" },
    };

    private static JsonObject Schema(QueryWord word)
    {
        var schema = new JsonObject { ["type"] = word.Kind };
        if (word.Format is { } format)
        {
            schema["format"] = format;
        }

        if (!word.OneOf.IsEmpty)
        {
            schema["enum"] = new JsonArray([.. word.OneOf.Select(one => (JsonNode)one)]);
        }

        if (word.Least is { } least)
        {
            schema["minimum"] = least;
        }

        if (word.Otherwise is { } otherwise)
        {
            schema["default"] = otherwise is int number ? number : $"{otherwise}";
        }

        return schema;
    }
}
