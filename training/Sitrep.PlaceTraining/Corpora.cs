using System.Text.Json;
using Sitrep.Model;

namespace Sitrep.PlaceTraining;

/// <summary>Reads the evaluation folder's corpora.</summary>
static class Corpora
{
    /// <summary>LGL and GeoVirus: every toponym is marked.</summary>
    public static IEnumerable<AnnotatedText> Geoparse(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            yield return new(json.RootElement.GetProperty("id").GetString()!, text,
                [.. json.RootElement.GetProperty("toponyms").EnumerateArray().Select(t => Read(t, points))], []);
        }
    }

    static Toponym Read(JsonElement toponym, CodePoints points) => new(
        SpanOf(toponym, points),
        toponym.TryGetProperty("lat", out var lat) && toponym.TryGetProperty("lon", out var lon) ? new GeoPoint(lat.GetDouble(), lon.GetDouble()) : null);

    static Span SpanOf(JsonElement e, CodePoints points) =>
        new(points.Unit(e.GetProperty("start").GetInt32()), points.Unit(e.GetProperty("end").GetInt32()));

    /// <summary>re3d: the names within its locations are places; what lies in no location is none. Descriptions around names are left aside.</summary>
    public static IEnumerable<AnnotatedText> Re3d(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            var points = new CodePoints(text);
            var locations = json.RootElement.GetProperty("entities").EnumerateArray()
                .Where(e => e.GetProperty("type").GetString() == "Location").Select(e => SpanOf(e, points)).ToList();
            yield return new(json.RootElement.GetProperty("id").GetString()!, text,
                [.. locations.Select(l => Name(text, l)).Where(l => !l.IsEmpty).Distinct().Select(l => new Toponym(l, null))], locations, Weight: 0.7f);
        }
    }

    /// <summary>The part of a location from its first capital to its end, unless it has lower-case words after that.</summary>
    static Span Name(string text, Span location)
    {
        var start = location.Start;
        while (start < location.End && !(char.IsUpper(text[start]) && (start == 0 || !char.IsLetter(text[start - 1]))))
        {
            start++;
        }

        var name = text[start..location.End];
        return name.StartsWith("The ", StringComparison.Ordinal) || name.Split(' ').Any(w => w.Length > 0 && char.IsLower(w[0])) ? default : new(start, location.End);
    }

    /// <summary>Annotated reports: the strings of their place fields are places, those of actors and speakers are not; the rest is unknown.</summary>
    public static IEnumerable<AnnotatedText> Reports(string folder, Func<string, bool> wanted)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Where(f => wanted(Path.GetFileName(f))))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var text = File.ReadAllText(Path.ChangeExtension(file, ".txt"));
            var (places, others) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
            foreach (var claim in json.RootElement.GetProperty("claims").EnumerateArray())
            {
                Collect(claim, "place", places);
                Collect(claim, "actor", others);
                Collect(claim, "speaker", others);
            }

            yield return new(Path.GetFileName(file), text, [.. places.SelectMany(p => Find(text, p)).Distinct().Select(s => new Toponym(s, null))], [],
                OnlyMarked: true, Others: [.. others.Except(places).SelectMany(o => Find(text, o))], Weight: 1);
        }
    }

    static void Collect(JsonElement claim, string field, HashSet<string> into)
    {
        if (claim.TryGetProperty(field, out var value))
        {
            into.UnionWith(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!]);
        }
    }

    static IEnumerable<Span> Find(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0 && words.Length > 1; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + words.Length == text.Length || !char.IsLetterOrDigit(text[at + words.Length])))
            {
                yield return new(at, at + words.Length);
            }
        }
    }
}
