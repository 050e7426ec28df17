using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Timeline;

namespace Sitrep.Cli.Commands.Course;

/// <summary><c>sitrep timeline</c>: what is said to have happened, day by day, and the days of operations.</summary>
static class TimelineCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks, format) = (new CaseOptions(), new VantageOptions(), Forms.Option("text", "jsonl", "geojson"));
        var operation = new Option<string?>("--operation") { Description = "Only the days of the operation with this name or id.", HelpName = "NAME" };
        var (from, to) = (DayOption.Create("--from", "Only this day and later."), DayOption.Create("--to", "Only this day and earlier."));
        var claims = new Option<bool>("--claims") { Description = "With the sentences behind each line, as text." };
        var command = new Command("timeline",
            """
            Shows what is said to have happened day by day, the weightiest first, and the days of named operations.

            Examples:
              sitrep timeline --from 2024-11-28 --to 2024-11-29 --claims
              sitrep timeline --operation "Deterrence of Aggression" --format geojson > operation.geojson
            """) { operation, from, to, claims, cases.Case, format };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: false);
            var incidents = parts.Incidents(record, clocks.Of(parsed)).Incidents;
            var (first, last) = (DayOption.Of(parsed.GetValue(from)), DayOption.Of(parsed.GetValue(to)));
            bool Wanted(DateOnly day) => !(day < first) && !(day > last);
            var operations = OperationFold.Of(incidents, parts.Fuser.Sides, parts.Fuser.OperationNames);
            var output = new TimelineOutput(around, parts, Forms.Of(parsed, format, around), parsed.GetValue(claims));
            if (parsed.GetValue(operation) is not { } name)
            {
                output.Write([.. TimelineFold.Of(incidents).Where(d => Wanted(d.Date))], operations);
                return ExitStatus.Done;
            }

            var named = operations.Where(o => IsNamed(o, name, parts.Fuser.OperationNames)).Select(o => o with { Days = [.. o.Days.Where(d => Wanted(d.Date))] }).ToList();
            named.ForEach(output.Write);
            if (named.Count == 0)
            {
                around.Complain($"no operation here has the name '{Printable.Line(name)}'.{Known(operations)}");
            }

            return named.Count == 0 ? ExitStatus.Incomplete : ExitStatus.Done;
        });
        return command;
    }

    static string Known(IReadOnlyCollection<Operation> operations) => operations.Count == 0 ? " Nothing is told of any operation."
        : $" Known here: {string.Join(", ", operations.Take(12).Select(o => Printable.Line(o.Name)))}{(operations.Count > 12 ? ", …" : "")}.";

    static bool IsNamed(Operation operation, string name, OperationNames names) => operation.Id == name
        || operation.Names.Any(n => NameKey.Of(n) == NameKey.Of(name))
        || (names.StemsOf(name) is { IsEmpty: false } stems && operation.Names.Any(n => stems.All(names.StemsOf(n).Contains)));
}
