using Sitrep.Reading.Claims;
using Sitrep.Reading.Claims.Corpus;

namespace Sitrep.ClaimTraining;

/// <summary>Lists the corpus texts that fitted weights do not read exactly, so that the tests can hold the rest to it.</summary>
public static class KnownFailures
{
    public const string FileName = "known-failures.en.corpus.yaml";

    public static void Write(ClaimReader reader, IReadOnlyList<Case> corpora, string path, TextWriter writer)
    {
        var failing = corpora.Where(c => new RowCheck(Case.Agreement).Differences(c.Text.Claims, reader.Read(c.View), c.Text.Report.Text).Length > 0).ToList();
        writer.WriteLine($"corpora: {corpora.Count - failing.Count} of {corpora.Count} texts read exactly");
        var lines = failing.Select(c => c.Text.Report.Text).Distinct().Order(StringComparer.Ordinal).Select(text => $"  - {Quoted(text)}");
        File.WriteAllLines(path, ["# Corpus texts that the reader does not read exactly yet; written by the trainer. Tests hold each to go on failing.", "texts:", .. lines]);
    }

    static string Quoted(string text) => System.Text.Json.JsonSerializer.Serialize(text, Relaxed);

    static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
