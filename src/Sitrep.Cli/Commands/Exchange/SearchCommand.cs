using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Commands.Access;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Record;
using Sitrep.Record.Search;
using Sitrep.Situation;

namespace Sitrep.Cli.Commands.Exchange;

/// <summary><c>sitrep search WORDS…</c>: reports and claims by their words, fields and days.</summary>
static class SearchCommand
{
    const int DefaultLimit = 20, IdDigits = 12;

    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks) = (new CaseOptions(), new VantageOptions());
        var words = new Argument<string[]>("WORD") { Description = "Words, \"phrases\", beginnings*, and fields: place: actor: target: by: type: publisher: title: quote: after: before:", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "How many are shown; 20 unless given.", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };
        var format = new Option<string>("--format") { Description = "text (default on a terminal) or jsonl.", HelpName = "text|jsonl" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("search",
            """
            Finds reports and claims in which all the words occur. A field narrows a word to a place, a party, a speaker; after: and before: to days.
            A place or party is found by its other spellings, too (Saraqeb, سراقب, HTS); what has the words as typed comes first.

            Examples:
              sitrep search Saraqib airstrike
              sitrep search type:control place:"Khan al-Asal" after:2024-11-28
            """) { words, limit, format, cases.Case };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            var folder = cases.Folder(parsed, around);
            using var record = folder.Open(forWriting: false, around.Clock);
            using var index = SearchIndex.Open(folder, record);
            var vantage = clocks.Of(parsed);
            List<ReceivedReport> reports = [.. record.Reports(vantage.KnownAt)];
            var ground = new CaseGround(folder, record, parts.Packs);
            var spellings = new Spellings(reports.SelectMany(report => report.Reading.Claims), () => ground.Places, parts.Fuser.Sides);
            var hits = index.Find(Question(parsed.GetValue(words)!).With(spellings), reports, vantage).Take(Math.Max(0, parsed.GetValue(limit)));
            var text = (parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl")) == "text";
            foreach (var hit in hits)
            {
                Write(around, hit, text);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    // A phrase reaches us without its quotation marks when the shell has taken them.
    static SearchQuestion Question(string[] words)
    {
        try
        {
            return SearchQuestion.Parse(string.Join(' ', words.Select(w => w.Contains(' ', StringComparison.Ordinal) && !w.Contains('"', StringComparison.Ordinal) ? Quoted(w) : w)));
        }
        catch (FormatException e)
        {
            throw new CaseException(e.Message, e);
        }
    }

    static string Quoted(string word)
    {
        var colon = word.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && !word[..colon].Contains(' ', StringComparison.Ordinal) ? $"{word[..colon]}:\"{word[(colon + 1)..]}\"" : $"\"{word}\"";
    }

    static void Write(Surroundings around, SearchHit hit, bool text)
    {
        if (!text)
        {
            ClaimLines.Write(around.Out, hit.Report.Reading with { Claims = hit.Claim is { } one ? [one] : [] });
            return;
        }

        around.Print(writer =>
        {
            writer.WriteLine(Printable.Line(Head(hit.Report)));
            writer.WriteLine(Printable.Line($"  {hit.Snippet}"));
            if (hit.Claim is { } claim)
            {
                writer.WriteLine($"  {ClaimText.Of(claim)}");
            }
        });
    }

    static string Head(ReceivedReport report) => string.Create(CultureInfo.InvariantCulture,
        $"{report.Report.Id["sha256:".Length..][..IdDigits]}  {report.Report.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-"}  {report.Report.Publisher ?? "-"}  {report.Report.Title ?? report.Report.File}");
}
