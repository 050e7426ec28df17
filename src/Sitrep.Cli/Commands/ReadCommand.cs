using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.In;
using Sitrep.Exchange.Out;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep read FILE…</c>: reports to claims, nothing kept.</summary>
static class ReadCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var reports = new ReportOptions();
        var format = new Option<string>("--format") { Description = "text (default on a terminal) or jsonl.", HelpName = "text|jsonl" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("read",
            """
            Reads reports and prints their claims. Nothing is kept.

            Examples:
              sitrep read day-3.txt --published 2024-11-29
              sitrep read page.html --format jsonl > claims.jsonl
              curl -s https://example.org/report | sitrep read - --published 2024-11-29
            """);
        reports.AddTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var form = parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl");
            var read = new ReadRun(around, parts, form, reports.Details(parsed), parsed.GetValue(reports.As));
            var dateless = parsed.GetValue(reports.Published) == ReportOptions.UnknownDate;
            return parsed.GetValue(reports.Files)!.Aggregate(ExitStatus.Done, (worst, file) => Math.Max(worst, read.Of(file, dateless)));
        });
        return command;
    }

    sealed record ReadRun(Surroundings Around, Composition Parts, string Form, Details Given, ReportFormat? As)
    {
        public int Of(string file, bool dateless)
        {
            var (original, refusal) = ReportSource.Fetch(file, Around);
            var intake = original is null ? null : ReportFiles.Read(original, Given, As);
            if (intake?.Report is not { } report)
            {
                Around.Complain((intake?.Refusal ?? refusal)!.ToString());
                return ExitStatus.Incomplete;
            }

            Print(Parts.Read(report));
            if (report.Published is null && !dateless)
            {
                Around.Complain($"{report.File}: has no publication date, so its days cannot be told. Give it: --published DATE (or --published unknown).");
                return ExitStatus.Incomplete;
            }

            return ExitStatus.Done;
        }

        void Print(Model.Reading reading)
        {
            if (Form == "jsonl")
            {
                ClaimLines.Write(Around.Out, reading);
            }
            else
            {
                Around.Print(writer => AnnotatedText.Write(writer, reading, Around.OutIsTerminal));
            }

            Around.Out.Flush();
        }
    }
}
