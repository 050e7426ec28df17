using System.CommandLine;
using System.Globalization;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Situation;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep reports</c>: what the case has received.</summary>
static class ReportsCommand
{
    const int IdDigits = 12;

    public static Command Create(Surroundings around)
    {
        var (cases, clocks) = (new CaseOptions(), new VantageOptions());
        var command = new Command("reports",
            """
            Lists the reports of the case: received, published, number of claims, hash, publisher, title.

            Example:
              sitrep reports --known-at 2024-11-29T18:00Z
            """) { cases.Case };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: false);
            var vantage = clocks.Of(parsed);
            var seen = record.Reports(vantage.KnownAt).Where(r => vantage.Sees(r) && IsOut(r, vantage)).ToList();
            around.Print(writer => seen.ForEach(r => writer.WriteLine(Line(r))));
            return ExitStatus.Done;
        });
        return command;
    }

    /// <summary>What a report tells of is not looked at here: the first clock counts its publication.</summary>
    static bool IsOut(ReceivedReport report, Vantage vantage) => vantage.AsOf is not { } day || report.Report.Published is not { } published || published.Day <= day;

    static string Line(ReceivedReport received)
    {
        var report = received.Report;
        var known = received.Known.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var published = report.Published?.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";
        var id = report.Id["sha256:".Length..][..IdDigits];
        return Printable.Line(string.Create(CultureInfo.InvariantCulture,
            $"{known}  {published,-10}  {received.Reading.Claims.Length,4}  {id}  {report.Publisher ?? "-"}  {report.Title ?? report.File}"));
    }
}
