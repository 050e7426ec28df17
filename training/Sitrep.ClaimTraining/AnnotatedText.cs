using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Reading.Claims.Corpus;

namespace Sitrep.ClaimTraining;

/// <summary>A report with the claims that it should give: an annotated report, or one text of a pack's corpus.</summary>
/// <param name="FromCorpus">True for a pack's text, which is only learnt from and never scored.</param>
public sealed record AnnotatedText(Report Report, ImmutableArray<ExpectedClaim> Claims, bool FromCorpus)
{
    /// <summary>The annotated reports of a folder: NAME.json with file, published and claims, beside its text.</summary>
    public static IEnumerable<AnnotatedText> ReadFolder(string folder, string language) =>
        Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).Select(path => ReadReport(folder, path)).Where(t => t.Report.Language == language);

    /// <summary>The texts of all corpora below a packs folder.</summary>
    public static IEnumerable<AnnotatedText> ReadCorpora(string packs, string language)
    {
        foreach (var (path, file) in YamlPacks.ReadFolder(packs, p => p.StartsWith("incidents/", StringComparison.Ordinal) && p.EndsWith($".{language}.corpus.yaml", StringComparison.Ordinal)))
        {
            var published = Publication.Parse(file["published"]?.Text ?? "2024-06-05");
            foreach (var row in CorpusRow.Read(file))
            {
                foreach (var text in row.Texts)
                {
                    yield return new(new(path, path, text, published, language), row.Gives, true);
                }
            }
        }
    }

    static AnnotatedText ReadReport(string folder, string path)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(path));
        var root = json.RootElement;
        var file = root.GetProperty("file").GetString()!;
        var published = root.TryGetProperty("published", out var day) ? Publication.Parse(day.GetString()!) : null;
        var language = root.TryGetProperty("language", out var code) ? code.GetString()! : "en";
        var text = File.ReadAllText(Path.Combine(folder, file));
        return new(new(file, file, text, published, language), [.. root.GetProperty("claims").EnumerateArray().Select(ReadClaim)], false);
    }

    static ExpectedClaim ReadClaim(JsonElement claim)
    {
        var fields = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string?>>(StringComparer.Ordinal);
        foreach (var field in claim.EnumerateObject())
        {
            if (field.Name is not ("type" or "action" or "quote" or "optional"))
            {
                fields[field.Name] = Values(field.Value);
            }
        }

        return new(Enum.Parse<ClaimType>(claim.GetProperty("type").GetString()!, ignoreCase: true), claim.GetProperty("action").GetString()!,
            fields.ToImmutable(), claim.GetProperty("quote").GetString(), claim.TryGetProperty("optional", out var optional) && optional.GetBoolean());
    }

    static ImmutableArray<string?> Values(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? [.. value.EnumerateArray().Select(Print)]
        : [Print(value)];

    static string? Print(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.GetRawText(),
    };
}
