using FsCheck;
using FsCheck.Fluent;
using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Reading.Tests.Claims;

/// <summary>Whatever the text, reading ends, and all that it gives points at words of that text.</summary>
public sealed class HostileTextProperties
{
    static readonly Config settings = Config.QuickThrowOnFailure.WithMaxTest(int.Parse(Environment.GetEnvironmentVariable("SITREP_PROPERTY_ROUNDS") ?? "60", System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The same texts on every run, unless a seed is given to look for others.</summary>
    static Config Settings => settings.WithReplay(ulong.Parse(Environment.GetEnvironmentVariable("SITREP_PROPERTY_SEED") ?? "20241129", System.Globalization.CultureInfo.InvariantCulture), 1);

    [Fact]
    public void Nothing_crashes_and_everything_found_stands_in_the_text() =>
        Prop.ForAll(HostileTexts.Any(), text => Faults(SharedReader.Read(text)).FirstOrDefault() is not { } fault ? true : throw new InvalidOperationException(fault)).Check(Settings);

    [Fact]
    public void Every_text_of_the_corpora_is_read_whatever_the_case_of_its_letters()
    {
        var random = new Random(20261130);
        string Mixed(string text) => string.Concat(text.Select(c => random.Next(3) switch { 0 => char.ToUpperInvariant(c), 1 => char.ToLowerInvariant(c), _ => c }));
        var texts = CorpusTests.Rows().Select(row => (string)row[2]).ToList();
        Assert.True(texts.Count > 1000);
        foreach (var text in texts)
        {
            Assert.Empty(Faults(SharedReader.Read(text.ToLowerInvariant())));
            Assert.Empty(Faults(SharedReader.Read(text.ToUpperInvariant())));
            Assert.Empty(Faults(SharedReader.Read(Mixed(text))));
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("9")]
    [InlineData("9,")]
    [InlineData("(")]
    [InlineData("“")]
    [InlineData("\"")]
    [InlineData("\0")]
    [InlineData("\u202E")]
    [InlineData("\n")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("\uD800")]
    [InlineData("e\u0301")]
    [InlineData("killed")]
    [InlineData("killed12soldiersin")]
    [InlineData("قتل")]
    [InlineData("😀", 100_000)]
    public void A_megabyte_without_a_space_is_read(string piece, int length = 1_000_000) =>
        Assert.Empty(Faults(SharedReader.Read(string.Concat(Enumerable.Repeat(piece, length / piece.Length)))));

    [Theory]
    [InlineData("killed ")]
    [InlineData("12 soldiers, ")]
    [InlineData("including 3 ")]
    [InlineData("said the army, ")]
    [InlineData("(he said \"")]
    [InlineData("Kafr Ala and ")]
    [InlineData("the town of ")]
    [InlineData("in May ")]
    [InlineData("not ")]
    public void A_sentence_that_never_ends_is_read(string piece) =>
        Assert.Empty(Faults(SharedReader.Read(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)))));

    static IEnumerable<string> Faults(Model.Reading reading)
    {
        var text = reading.Report.Text;
        bool Stands(Span span) => span.Start >= 0 && span.Start < span.End && span.End <= text.Length;
        bool Splits(Span span) => IsWithinPair(text, span.Start) || IsWithinPair(text, span.End);
        var ids = reading.Claims.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. reading.Sentences.SelectMany(s => s.Tokens).Where(t => !Stands(t.Span)).Select(t => $"token {t.Span} is no place of the text"),
            .. reading.Sentences.Zip(reading.Sentences.Skip(1)).Where(p => p.First.Span.End > p.Second.Span.Start).Select(p => $"sentences {p.First.Span} and {p.Second.Span} overlap"),
            .. reading.Sentences.SelectMany(s => s.Tokens.Where(t => t.Span.Start < s.Span.Start || t.Span.End > s.Span.End)).Select(t => $"token {t.Span} stands outside its sentence"),
            .. reading.Mentions.Where(m => !Stands(m.Span)).Select(m => $"{m.GetType().Name} {m.Span} is no place of the text"),
            .. reading.Mentions.Where(m => Splits(m.Span)).Select(m => $"{m.GetType().Name} {m.Span} cuts a character"),
            .. reading.Mentions.OfType<SpeechMention>().SelectMany(s => s.Source.Concat(s.Cue).Concat(s.Content)).Where(s => !Stands(s)).Select(s => $"act of saying {s} is no place of the text"),
            .. reading.Claims.Where(c => !Stands(c.Evidence)).Select(c => $"evidence {c.Evidence} is no place of the text"),
            .. reading.Claims.Where(c => Splits(c.Evidence)).Select(c => $"evidence {c.Evidence} cuts a character"),
            .. reading.Claims.Where(c => c.Evidence.Length > 600).Select(c => $"evidence {c.Evidence} is too long to be one claim's"),
            .. reading.Claims.Where(c => c.Confidence is not (>= 0 and <= 1)).Select(c => $"confidence {c.Confidence}"),
            .. reading.Claims.Where(c => c.PartOf is { } whole && (whole == c.Id || !ids.Contains(whole))).Select(c => $"{c.Id} is part of {c.PartOf}"),
            .. reading.Claims.SelectMany(Surfaces).Where(s => !text.Contains(s, StringComparison.Ordinal)).Select(s => $"'{s}' is not in the text"),
            .. ids.Count == reading.Claims.Length ? Array.Empty<string>() : ["two claims have one id"],
        ];
    }

    static IEnumerable<string> Surfaces(Claim claim) => new[]
    {
        claim.Place?.Surface, claim.Actor?.Surface, claim.Target?.Surface, claim.CountSurface, claim.Time?.Surface,
    }.OfType<string>();

    static bool IsWithinPair(string text, int at) => at > 0 && at < text.Length && char.IsSurrogatePair(text[at - 1], text[at]);
}
