using System.Text.Json;
using AngleSharp.Dom;

namespace Sitrep.Exchange.In.Pages;

/// <summary>Details from a page's JSON-LD: the first object that has <c>datePublished</c> or a <c>headline</c> (schema.org Article).</summary>
static class LinkedDetails
{
    public static Details Of(IDocument document) => document.QuerySelectorAll("script[type='application/ld+json']")
        .Select(script => Read(script.TextContent)).Aggregate(Details.None, (sum, next) => sum.Or(next));

    static Details Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowTrailingCommas = true });
            return Objects(document.RootElement).Select(Article).FirstOrDefault(d => d != Details.None) ?? Details.None;
        }
        catch (JsonException)
        {
            // A page with broken metadata is still a page.
            return Details.None;
        }
    }

    static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        JsonValueKind.Object when element.TryGetProperty("@graph", out var graph) => Objects(graph).Append(element),
        JsonValueKind.Object => [element],
        _ => [],
    };

    static Details Article(JsonElement article) => Text(article, "datePublished") is null && Text(article, "headline") is null
        ? Details.None
        : new(LooseDate.Read(Text(article, "datePublished")), Publisher(article), Text(article, "headline"), Text(article, "inLanguage")?.Split('-')[0]);

    static string? Publisher(JsonElement article) => !article.TryGetProperty("publisher", out var publisher) ? null
        : publisher.ValueKind == JsonValueKind.Array && publisher.GetArrayLength() > 0 ? Text(publisher[0], "name")
        : Text(publisher, "name") ?? Text(article, "publisher");

    static string? Text(JsonElement parent, string name) => parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
