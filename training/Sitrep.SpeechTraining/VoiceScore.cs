using System.Globalization;
using System.Text;
using System.Text.Json;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Speech;

namespace Sitrep.SpeechTraining;

/// <summary>
/// Judges attributions by annotated claims: does a claim with a source get one that agrees, and a claim in the publisher's voice none?
/// Names agree as in the claims' scorer: one holds the other, articles and accents aside.
/// </summary>
sealed class VoiceScore(TextWriter? log)
{
    int right, wrong, missed, clean, spoken;

    public void Add(JsonElement report, string text, IReadOnlyList<SpeechMention> speeches)
    {
        foreach (var claim in report.GetProperty("claims").EnumerateArray())
        {
            var gold = Names(claim, "speaker").Concat(Names(claim, "organisation")).ToList();
            var at = text.IndexOf(claim.GetProperty("quote").GetString()!, StringComparison.Ordinal);
            if (at < 0 || claim.GetProperty("type").GetString() == "statement" || MayBeUnsaid(claim, gold))
            {
                continue;
            }

            var quote = new Span(at, at + claim.GetProperty("quote").GetString()!.Length);
            Judge(report, text, quote, gold, Over(quote, speeches));
        }
    }

    public override string ToString()
    {
        var (said, own) = (right + wrong + missed, clean + spoken);
        return string.Create(CultureInfo.InvariantCulture,
            $"claims with a source: {said}, agreeing {(double)right / said:P1}, other {(double)wrong / said:P1}, none {(double)missed / said:P1}; "
            + $"claims without: {own}, none given {(double)clean / own:P1}");
    }

    void Judge(JsonElement report, string text, Span quote, List<string> gold, SpeechMention? speech)
    {
        var given = speech?.Attribution is { } a ? new[] { a.Speaker, a.Organisation, a.Role, a.Surface }.OfType<string>().ToList() : [];
        var outcome = (gold.Count, given.Count) switch
        {
            (0, 0) => Tell(ref clean, ""),
            (0, _) => Tell(ref spoken, "false"),
            (_, 0) => Tell(ref missed, "missed"),
            _ => gold.Exists(g => given.Exists(v => Same(g, v))) ? Tell(ref right, "") : Tell(ref wrong, "wrong"),
        };
        if (outcome.Length > 0)
        {
            log?.WriteLine($"{outcome}\t{report.GetProperty("file").GetString()}\twant {string.Join(" | ", gold)}\tgot {string.Join(" | ", given)} ({speech?.Rule} {speech?.CueLemma})\t«{quote.Of(text)}»\t{Around(text, quote)}");
        }
    }

    static string Tell(ref int counter, string outcome)
    {
        counter++;
        return outcome;
    }

    /// <summary>The annotators left open whether this one is in the publisher's own voice, or by whom it is said.</summary>
    static bool MayBeUnsaid(JsonElement claim, List<string> gold) => claim.TryGetProperty("modality", out var m)
        && m.ValueKind == JsonValueKind.Array && m.EnumerateArray().Any(v => v.GetString() is "claimed") && m.EnumerateArray().Any(v => v.GetString() is "asserted");

    /// <summary>The words of the quote that most of its letters share a content with.</summary>
    static SpeechMention? Over(Span quote, IReadOnlyList<SpeechMention> speeches)
    {
        var pieces = speeches.Where(Vouching.Vouches).SelectMany(s => s.Content.Select(c => (Content: c, Told: s.Cue[0].Overlaps(quote))))
            .Where(p => p.Content.Overlaps(quote))
            .Select(p => (Span: new Span(Math.Max(p.Content.Start, quote.Start), Math.Min(p.Content.End, quote.End)), p.Told))
            .Where(p => p.Told || p.Span.Length * 2 >= quote.Length || p.Span.Length > 12).Select(p => p.Span).ToList();
        return pieces.Count == 0 ? null : Vouching.For(pieces.MaxBy(p => p.Length), speeches);
    }

    static IEnumerable<string> Names(JsonElement claim, string field) => !claim.TryGetProperty(field, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!) : [value.GetString()!];

    static string Around(string text, Span quote)
    {
        var (from, until) = (Math.Max(0, quote.Start - 200), Math.Min(text.Length, quote.End + 120));
        return text[from..until].Replace('\n', '/');
    }

    static bool Same(string gold, string given)
    {
        var (g, v) = (Fold(gold), Fold(given));
        return g.Length > 0 && v.Length > 1 && ($" {v} ".Contains($" {g} ", StringComparison.Ordinal) || $" {g} ".Contains($" {v} ", StringComparison.Ordinal));
    }

    static string Fold(string name)
    {
        var folded = new StringBuilder();
        foreach (var c in name.Normalize(NormalizationForm.FormKD).ToLowerInvariant())
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetterOrDigit(c) ? c : ' ');
            }
        }

        string[] skipped = ["the", "al", "el", "an", "ar", "as", "at", "ad", "az", "ash", "its", "their"];
        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(skipped, StringComparer.Ordinal));
    }
}
