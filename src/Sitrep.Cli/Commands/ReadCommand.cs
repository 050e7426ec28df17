using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Model;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep read FILE…</c>: reports to claims, nothing kept.</summary>
static class ReadCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (reports, ways) = (new ReportOptions(), new WayOptions());
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
        ways.AddTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            var text = (parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl")) == "text";
            var (dateless, reader) = (0, parts.Reader(ways.Of(parsed, around)));
            var status = EachReport.Do(parsed, reports, around, report =>
            {
                Print(around, reader.Read(report), text);
                dateless += report.Published is null && parsed.GetValue(reports.Published) is null ? Complain(around, report) : 0;
            });
            return dateless > 0 ? ExitStatus.Incomplete : status;
        });
        return command;
    }

    static void Print(Surroundings around, Model.Reading reading, bool text)
    {
        if (text)
        {
            around.Print(writer => AnnotatedText.Write(writer, reading, around.InColour));
        }
        else
        {
            ClaimLines.Write(around.Out, reading);
        }
    }

    static int Complain(Surroundings around, Report report)
    {
        around.Complain($"{report.File}: has no publication date, so its days cannot be told. Give it: --published DATE (or --published unknown).");
        return 1;
    }
}
