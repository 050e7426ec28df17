using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out.Tallies;
using Sitrep.Model;
using Sitrep.Situation.Tallies;

namespace Sitrep.Cli.Commands.Incidents;

/// <summary><c>sitrep tally</c>: how many people and things, nothing counted twice.</summary>
static class TallyCommand
{
    static readonly string[] Forms = ["text", "csv", "jsonl"];

    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks) = (new CaseOptions(), new VantageOptions());
        var by = new Option<string>("--by") { Description = "What to split by, with commas: side, category, place, day, claimant.", HelpName = "DIMENSIONS", DefaultValueFactory = _ => "side,category" };
        var (from, to) = (DayOption.Create("--from", "Only counts of this day and later."), DayOption.Create("--to", "Only counts of this day and earlier."));
        var type = new Option<ClaimType?>("--type") { Description = "Only casualty or only equipment.", HelpName = "TYPE" };
        var format = new Option<string>("--format") { Description = "text (default on a terminal), csv or jsonl.", HelpName = string.Join('|', Forms) };
        by.Validators.Add(result => _ = Dimensions(result));
        format.AcceptOnlyFromAmong(Forms);
        var command = new Command("tally",
            """
            Counts people and equipment by what became of them. Nothing is counted twice: the same toll from several sources, parts of totals and
            running totals are told apart, and each number has a lowest, a best and a highest.

            Examples:
              sitrep tally --by side,category --from 2024-11-27 --to 2024-11-29
              sitrep tally --by side,claimant --type casualty --format csv
            """) { by, from, to, type, cases.Case, format };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: false);
            var table = new TallyTable(parts.Incidents(record, clocks.Of(parsed)).Incidents, parts.Fuser.Sides);
            var (first, last) = (DayOption.Of(parsed.GetValue(from)), DayOption.Of(parsed.GetValue(to)));
            bool Takes(TallyCell cell) => parsed.GetValue(type) is not { } only || cell.Key.Type == only;
            Write(around, parts, table, [.. table.By(Dimensions(parsed.GetResult(by)!), first, last).Where(Takes)], TotalsBeyond.Of(table, first, last, Takes), parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl"));
            return ExitStatus.Done;
        });
        return command;
    }

    static TallyDimension Dimensions(OptionResult result)
    {
        var all = TallyDimension.None;
        foreach (var name in (result.Tokens is [{ Value: var text }] ? text : "side,category").Split(',', StringSplitOptions.TrimEntries))
        {
            if (!int.TryParse(name, CultureInfo.InvariantCulture, out _) && Enum.TryParse<TallyDimension>(name, ignoreCase: true, out var one) && one != TallyDimension.None)
            {
                all |= one;
            }
            else
            {
                result.AddError($"'{name}' is nothing to split by: --by takes side, category, place, day and claimant, with commas.");
            }
        }

        return all;
    }

    static void Write(Surroundings around, Composition parts, TallyTable table, List<TallyCell> cells, TotalsBeyond beyond, string format)
    {
        var text = new TallyText(new(parts.Packs));
        switch (format)
        {
            case "text":
                around.Print(writer => text.Write(writer, table, cells, beyond));
                break;
            case "csv":
                around.Print(writer => TallyRows.WriteCsv(writer, table, cells));
                if (!beyond.IsNone)
                {
                    around.Complain(text.Note(beyond));
                }

                break;
            default:
                TallyRows.WriteJson(around.Out, table, cells, beyond);
                break;
        }
    }
}
