using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.In;
using Sitrep.Exchange.Out;
using Sitrep.Reading;
using Sitrep.Record;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep add FILE…</c>: reads reports into the case; the original bytes are kept.</summary>
static class AddCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (reports, cases, ways) = (new ReportOptions(), new CaseOptions(), new WayOptions());
        var command = new Command("add",
            """
            Reads reports into the case. The original bytes are kept; the same bytes twice are one report.

            Examples:
              sitrep add *.html
              sitrep add day-3.txt --published 2024-11-29 --publisher "Command of Military Operations"
            """) { cases.Case, ways.Vague };
        reports.AddTo(command);
        command.SetAction(parsed =>
        {
            var files = parsed.GetValue(reports.Files)!;
            using var record = cases.Open(parsed, around, forWriting: true);
            using var progress = new Progress(around, files.Length);
            var run = new AddRun(around, parts.Reader(ways.Of(parsed, cases.Folder(parsed, around))), record, reports.Details(parsed), parsed.GetValue(reports.As), parsed.GetValue(reports.Published) is not null);
            var status = ExitStatus.Done;
            foreach (var file in files)
            {
                status = Math.Max(status, run.Of(file));
                progress.Step();
            }

            return status;
        });
        return command;
    }

    sealed record AddRun(Surroundings Around, ReportReader Reader, IRecord Record, Details Given, ReportFormat? As, bool DateSettled)
    {
        public int Of(string file)
        {
            var (original, refusal) = ReportSource.Fetch(file, Around);
            if (original is null)
            {
                return Refuse(refusal!);
            }

            if (Record.Has(original.Id))
            {
                return Say($"here already  {Printable.Line(file)}");
            }

            var intake = ReportFiles.Read(original, Given, As);
            return intake.Report is not { } report ? Refuse(intake.Refusal!)
                : report.Published is null && !DateSettled
                    ? Refuse(new(file, "has no publication date, so its days cannot be told", "Give it: --published DATE (or --published unknown)."))
                : Keep(report, original);
        }

        int Keep(Model.Report report, Original original)
        {
            try
            {
                var reading = Reader.Read(report);
                Record.Add(reading, original.Bytes.Span, Around.Clock.GetUtcNow());
                return Say($"added  {Printable.Line(report.File)}  {reading.Claims.Length} claims");
            }
            catch (UnreadableReportException e)
            {
                return Refuse(new Refusal(e.File, e.Complaint, UnreadableReportException.Hint));
            }
        }

        int Say(string line)
        {
            // Each line acknowledges: it goes out when the report is safe, not when a buffer is full.
            Around.Print(writer => writer.WriteLine(line));
            Around.Out.Flush();
            return ExitStatus.Done;
        }

        int Refuse(Refusal refusal)
        {
            Around.Complain(refusal.ToString());
            return ExitStatus.Incomplete;
        }
    }
}
