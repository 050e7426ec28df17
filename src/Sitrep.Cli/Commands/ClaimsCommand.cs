using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Cli.Commands;

/// <summary><c>sitrep claims</c>: the claims of the case.</summary>
static class ClaimsCommand
{
    public static Command Create(Surroundings around)
    {
        var (cases, clocks) = (new CaseOptions(), new VantageOptions());
        var type = new Option<ClaimType?>("--type") { Description = "Only claims of this type.", HelpName = "TYPE" };
        var format = new Option<string>("--format") { Description = "text (default on a terminal) or jsonl.", HelpName = "text|jsonl" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("claims",
            """
            Prints the claims of the case, report by report.

            Examples:
              sitrep claims --type control --as-of 2024-11-29
              sitrep claims --format jsonl > claims.jsonl
            """) { cases.Case, type, format };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: false);
            var vantage = clocks.Of(parsed);
            var text = (parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl")) == "text";
            foreach (var received in record.Reports(vantage.KnownAt).Where(vantage.Sees))
            {
                Write(around, Seen(received, vantage, parsed.GetValue(type)), text);
            }

            return ExitStatus.Done;
        });
        return command;
    }

    static Model.Reading Seen(ReceivedReport received, Vantage vantage, ClaimType? type) => received.Reading with
    {
        Claims = [.. received.Reading.Claims.Where(c => (type is null || c.Type == type) && vantage.Sees(new SourcedClaim(c, received.Report, received.Known)))],
    };

    static void Write(Surroundings around, Model.Reading reading, bool text)
    {
        if (reading.Claims.IsEmpty)
        {
            return;
        }

        if (!text)
        {
            ClaimLines.Write(around.Out, reading);
            return;
        }

        around.Print(writer =>
        {
            writer.WriteLine(Printable.Line($"{reading.Report.Source}, {reading.Report.Published}"));
            foreach (var claim in reading.Claims)
            {
                writer.WriteLine($"  {ClaimText.Of(claim)}");
            }
        });
    }
}
