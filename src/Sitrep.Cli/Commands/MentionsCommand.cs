using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out.Mentions;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep mentions FILE…</c>: the places, times, numbers, people, things and sayings that a reader found.</summary>
static class MentionsCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (reports, ways) = (new ReportOptions(), new WayOptions());
        var format = new Option<string>("--format") { Description = "text (default on a terminal) or jsonl.", HelpName = "text|jsonl" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("mentions",
            """
            Prints what reports mention: places, times, counts, organisations, persons, equipment; and who says what, by which words.

            Example:
              sitrep mentions day-3.txt --published 2024-11-29 --format jsonl
            """) { format };
        reports.AddTo(command);
        ways.AddTo(command);
        command.SetAction(parsed =>
        {
            var text = (parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl")) == "text";
            var reader = parts.Reader(ways.Of(parsed, around));
            return EachReport.Do(parsed, reports, around, report => Print(around, reader.Read(report), text));
        });
        return command;
    }

    static void Print(Surroundings around, Model.Reading reading, bool text)
    {
        if (text)
        {
            around.Print(writer => MentionText.Write(writer, reading, around.InColour));
        }
        else
        {
            MentionLines.Write(around.Out, reading);
        }
    }
}
