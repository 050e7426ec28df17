using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Model;
using Sitrep.Record.Redactions;

namespace Sitrep.Cli.Commands.Ledger;

/// <summary><c>sitrep embargo REPORT --until T</c>: hides a report until a date.</summary>
static class EmbargoCommand
{
    public static Command Create(Surroundings around)
    {
        var (cases, authors) = (new CaseOptions(), new AuthorOptions());
        var report = new Argument<string>("REPORT") { Description = "The beginning of the report's hash." };
        var until = new Option<string?>("--until") { Description = "From when on it is shown: 2024-12-24 (its beginning, UTC) or an ISO instant.", HelpName = "T" };
        var lift = new Option<bool>("--lift") { Description = "Show it at once." };
        until.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var text }] && Publication.Parse(text) is null)
            {
                result.AddError($"'{text}' is no time: --until takes 2024-12-24 or 2024-12-24T18:00Z.");
            }
        });
        var command = new Command("embargo",
            """
            Hides a report with all its claims in every output until a date.

            Examples:
              sitrep embargo 3a91c0ffee12 --until 2024-12-24
              sitrep embargo 3a91c0ffee12 --lift
            """) { report, until, lift, authors.By, authors.Reason, cases.Case };
        command.Validators.Add(result =>
        {
            if (result.GetResult(until) is null == result.GetResult(lift) is null)
            {
                result.AddError("Give --until T, or --lift");
            }
        });
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: true);
            var id = ReportChoice.Of(record.Unveiled(), parsed.GetValue(report)!).Report.Id;
            var end = parsed.GetValue(until) is { } text ? Beginning(Publication.Parse(text)!) : (DateTimeOffset?)null;
            var number = record.Hide(new Embargo(id, end, parsed.GetValue(authors.Reason)), authors.Of(parsed, around), around.Clock.GetUtcNow());
            around.Print(writer => writer.WriteLine(FormattableString.Invariant($"entry {number}: {(end is { } at ? $"hidden until {at.UtcDateTime:yyyy-MM-dd HH:mm} UTC" : "shown from now on")}")));
            return ExitStatus.Done;
        });
        return command;
    }

    static DateTimeOffset Beginning(Publication time) => time.Instant ?? new DateTimeOffset(time.Day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
}
