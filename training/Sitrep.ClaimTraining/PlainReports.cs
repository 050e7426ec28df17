using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Claims.Corpus;

namespace Sitrep.ClaimTraining;

/// <summary>Reads annotated reports in the plain form of <c>training/reports</c>.</summary>
public static class PlainReports
{
    const string End = "\n=====\n";

    static readonly ImmutableHashSet<string> fields = ["quote", "actor", "target", "place", "category", "method", "item", "min", "max", "start",
        "end", "speaker", "organisation", "modality", "partOf", "cumulative"];

    public static IEnumerable<AnnotatedText> ReadFolder(string folder) => !Directory.Exists(folder) ? []
        : Directory.EnumerateFiles(folder, "*.report").Order(StringComparer.Ordinal).Select(Read);

    /// <summary>What is wrong with the reports of a folder, a line each; empty when all is well.</summary>
    public static IEnumerable<string> Check(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*.report").Order(StringComparer.Ordinal))
        {
            foreach (var wrong in CheckReport(path))
            {
                yield return $"{Path.GetFileName(path)}: {wrong}";
            }
        }
    }

    static List<string> CheckReport(string path)
    {
        try
        {
            var report = Read(path);
            return [.. report.Claims.SelectMany(c => Wrong(report.Report.Text, c))];
        }
        catch (FormatException e)
        {
            return [e.Message];
        }
    }

    static IEnumerable<string> Wrong(string text, ExpectedClaim claim)
    {
        var name = $"{claim.Type}/{claim.Action} «{claim.Quote}»".ToLowerInvariant();
        if (claim.Quote is not { } quote || !text.Contains(quote, StringComparison.Ordinal))
        {
            yield return $"{name}: the quote is not in the text.";
        }

        foreach (var field in claim.Fields.Keys.Where(f => !fields.Contains(f)))
        {
            yield return $"{name}: there is no field '{field}'.";
        }
    }

    static AnnotatedText Read(string path)
    {
        var all = File.ReadAllText(path).ReplaceLineEndings("\n");
        var (head, end) = (all.IndexOf('\n', StringComparison.Ordinal), all.IndexOf(End, StringComparison.Ordinal));
        if (!all.StartsWith("published: ", StringComparison.Ordinal) || end < head)
        {
            throw new FormatException("It must begin with 'published: DATE' and have a line of ===== after the text.");
        }

        var file = Path.GetFileName(path);
        var text = all[head..end].Trim('\n') + "\n";
        var claims = all[(end + End.Length)..].Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0).Select(ReadClaim);
        return new(new(file, file, text, Publication.Parse(all["published: ".Length..head].Trim()), "en"), [.. claims], false);
    }

    static ExpectedClaim ReadClaim(string line)
    {
        var optional = line.StartsWith('?');
        var claim = ExpectedClaim.Parse(line.TrimStart('?', ' '));
        var values = claim.Fields.Where(f => f.Key != "quote").ToImmutableDictionary(f => f.Key, f => Values(f.Value[0]!), StringComparer.Ordinal);
        return claim with { Fields = values, Quote = claim.Fields.GetValueOrDefault("quote") is { IsDefault: false } quote ? quote[0] : null, Optional = optional };
    }

    static ImmutableArray<string?> Values(string written) => [.. written.Split('|').Select(v => v == "null" ? null : v)];
}
