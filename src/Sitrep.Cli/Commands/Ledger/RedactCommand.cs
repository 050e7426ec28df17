using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Security.Cryptography;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Redactions;

namespace Sitrep.Cli.Commands.Ledger;

/// <summary><c>sitrep redact</c>: hides words, a name or a position in every output.</summary>
static class RedactCommand
{
    const double DefaultGrid = 0.5;
    const int SaltBytes = 16;

    public static Command Create(Surroundings around)
    {
        var (cases, authors) = (new CaseOptions(), new AuthorOptions());
        var report = new Argument<string?>("REPORT") { Description = "The beginning of the report's hash, with --span or --words.", Arity = ArgumentArity.ZeroOrOne };
        var span = new Option<string?>("--span") { Description = "Hide a stretch of the report: its offsets, as evidence gives them.", HelpName = "START:END" };
        var words = new Option<string?>("--words") { Description = "Hide these words wherever they stand in the report.", HelpName = "TEXT" };
        var name = new Option<string?>("--name") { Description = "Hide a name in every report, also in those still to come.", HelpName = "NAME" };
        var place = new Option<string?>("--place") { Description = "Coarsen the position of a place (its name or id).", HelpName = "NAME" };
        var grid = new Option<double>("--grid") { Description = "The width of the cells that positions are coarsened to; 0.5 degrees unless given.", HelpName = "DEGREES", DefaultValueFactory = _ => DefaultGrid };
        var lift = new Option<long?>("--lift") { Description = "Take back the redaction of this entry.", HelpName = "ENTRY" };
        grid.Validators.Add(RefuseOtherGrids);
        span.Validators.Add(result => RefuseOtherSpans(result));
        var command = new Command("redact",
            """
            Hides something in every output from now on: a span or words of one report, a name everywhere, or a place's exact position. What was
            received stays sealed in the case. One of --span, --words, --name, --place and --lift is given.

            Examples:
              sitrep redact 3a91c0ffee12 --span 120:148 --reason "names a witness"
              sitrep redact --name "Firstname Lastname"
              sitrep redact --place "Field hospital 4" --grid 0.5
            """) { report, span, words, name, place, grid, lift, authors.By, authors.Reason, cases.Case };
        command.Validators.Add(result => RefuseOtherNumbers(result, [span, words, name, place, lift], report, [span, words]));
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: true);
            var found = parsed.GetValue(report) is { } id ? ReportChoice.Of(record.Unveiled(), id).Report : null;
            var redaction = new Redaction(RedactionKind.Name) { Reason = parsed.GetValue(authors.Reason), Salt = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes)) };
            Redaction[] made =
            [
                .. parsed.GetValue(span) is { } offsets ? [Of(redaction, found!, SpanOf(offsets, found!))] : Array.Empty<Redaction>(),
                .. parsed.GetValue(words) is { } text ? Places(found!, text).Select(at => Of(redaction, found!, at)) : [],
                .. parsed.GetValue(name) is { } hidden ? [redaction with { Name = hidden }] : Array.Empty<Redaction>(),
                .. parsed.GetValue(place) is { } where ? [redaction with { Kind = RedactionKind.Position, Name = where, Grid = parsed.GetValue(grid) }] : Array.Empty<Redaction>(),
                .. parsed.GetValue(lift) is { } entry ? [redaction with { Kind = RedactionKind.Lift, Lifts = LiftedBy(record, entry) }] : Array.Empty<Redaction>(),
            ];
            foreach (var one in made)
            {
                var number = record.Hide(one, authors.Of(parsed, around), around.Clock.GetUtcNow());
                around.Print(writer => writer.WriteLine(FormattableString.Invariant($"entry {number}: {(one.Kind == RedactionKind.Lift ? $"entry {one.Lifts} is lifted" : "hidden from now on")}")));
            }

            return ExitStatus.Done;
        });
        return command;
    }

    static Redaction Of(Redaction redaction, Report report, Span at) => redaction with { Kind = RedactionKind.Span, Report = report.Id, Start = at.Start, End = at.End };

    /// <summary>Offsets outside count Unicode code points, within UTF-16 units.</summary>
    static Span SpanOf(string offsets, Report report)
    {
        var (start, end) = Offsets(offsets)!.Value;
        var points = new CodePoints(report.Text);
        var length = points.At(report.Text.Length);
        return start < end && end <= length
            ? points.Within(new Span(start, end))
            : throw new CaseException(FormattableString.Invariant($"the report's text has {length} characters; {offsets} is no stretch of it."));
    }

    static List<Span> Places(Report report, string words)
    {
        var found = new List<Span>();
        for (var at = report.Text.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0 && words.Length > 0; at = report.Text.IndexOf(words, at + words.Length, StringComparison.OrdinalIgnoreCase))
        {
            found.Add(new(at, at + words.Length));
        }

        return found.Count > 0 ? found : throw new CaseException("the words do not stand in the report's text. Give them as they are written, or --span.");
    }

    static long LiftedBy(IRecord record, long entry) => record.Entries().Any(e => e.Number == entry && e.Kind == Record.Ledger.EntryKind.Redaction)
        ? entry
        : throw new CaseException(FormattableString.Invariant($"entry {entry} is no redaction. Nothing was lifted."));

    static (int Start, int End)? Offsets(string text) => text.Split(':') is [var first, var last]
        && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var end) ? (start, end) : null;

    static void RefuseOtherSpans(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }] && Offsets(text) is null)
        {
            result.AddError($"'{text}' is no span: --span takes two offsets, such as 120:148.");
        }
    }

    static void RefuseOtherGrids(OptionResult result)
    {
        if (result.Tokens is [{ Value: var text }] && !(double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && degrees is >= 0.05 and <= 10))
        {
            result.AddError($"'{text}' is no width of cells: --grid takes 0.05 to 10 degrees.");
        }
    }

    static void RefuseOtherNumbers(CommandResult result, Option[] hiding, Argument report, Option[] inReport)
    {
        var given = hiding.Where(o => result.GetResult(o) is { Implicit: false }).ToList();
        if (given.Count != 1)
        {
            result.AddError("Say what to hide: one of --span, --words, --name, --place, --lift");
        }
        else if (inReport.Contains(given[0]) != result.GetResult(report) is { Tokens.Count: > 0 })
        {
            result.AddError(inReport.Contains(given[0]) ? $"Name the report that {given[0].Name} is in" : $"{given[0].Name} is about the whole case: name no report");
        }
    }
}
