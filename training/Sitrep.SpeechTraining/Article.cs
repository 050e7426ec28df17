using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Model;

namespace Sitrep.SpeechTraining;

/// <summary>One article of an attribution corpus.</summary>
sealed record Article(string Id, string Text, ImmutableArray<GoldSpeech> Speeches)
{
    public static IEnumerable<Article> Read(string file) => File.ReadLines(file).Select(line => Of(JsonDocument.Parse(line).RootElement));

    static Article Of(JsonElement row)
    {
        var text = row.GetProperty("text").GetString()!;
        var units = CodePoints.ToUnits(text);
        return new(row.GetProperty("id").GetString()!, text,
            [.. row.GetProperty("attributions").EnumerateArray().Select(a => new GoldSpeech(
                Spans(a, "source", units), Spans(a, "cue", units), Spans(a, "content", units)))]);
    }

    static ImmutableArray<Span> Spans(JsonElement speech, string role, int[] units) =>
        [.. speech.GetProperty(role).EnumerateArray().Select(p => new Span(units[p[0].GetInt32()], units[p[1].GetInt32()]))];
}
