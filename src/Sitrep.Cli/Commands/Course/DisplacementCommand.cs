using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Displacement;
using Sitrep.Model;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Fusion;

namespace Sitrep.Cli.Commands.Course;

/// <summary><c>sitrep displacement</c>: who had to leave where and who came back.</summary>
static class DisplacementCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks, format) = (new CaseOptions(), new VantageOptions(), Forms.Option("text", "jsonl", "geojson"));
        var id = new Argument<string?>("ID") { Description = "Only the flow of this id, with the sentences behind it; the first digits do.", Arity = ArgumentArity.ZeroOrOne };
        var place = new Option<string?>("--place") { Description = "Only flows from or to places of this name.", HelpName = "NAME" };
        var (from, to) = (DayOption.Create("--from", "Only what is told of this day and later."), DayOption.Create("--to", "Only what is told of this day and earlier."));
        var claims = new Option<bool>("--claims") { Description = "With the sentences behind each flow, as text." };
        var command = new Command("displacement",
            """
            Shows who had to leave where for where and who came back, nobody counted twice: running totals and rival sources are told apart, and each number
            has a lowest, a best and a highest.

            Examples:
              sitrep displacement --as-of 2024-11-29 --claims
              sitrep displacement --place Saraqib --format geojson > flows.geojson
            """) { id, place, from, to, claims, cases.Case, format };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: false);
            var folded = parts.Incidents(record, clocks.Of(parsed));
            var all = DisplacementFold.Of(folded.Incidents, parts.Fuser.Sides, parts.Fuser.Households, DayOption.Of(parsed.GetValue(from)), DayOption.Of(parsed.GetValue(to)));
            var (one, named) = (parsed.GetValue(id), parsed.GetValue(place));
            var wanted = all with { Flows = [.. all.Flows.Where(f => Wanted(f, one, named))], Totals = one is null && named is null ? all.Totals : [] };
            if (one is not null && wanted.Flows.IsEmpty)
            {
                around.Complain($"no flow here has the id '{Printable.Line(one)}'. sitrep displacement lists them.");
                return ExitStatus.Incomplete;
            }

            Write(around, parts, wanted, Forms.Of(parsed, format, around), parsed.GetValue(claims) || one is not null);
            return ExitStatus.Done;
        });
        return command;
    }

    static bool Wanted(Flow flow, string? id, string? place) => (id is null || flow.Id.StartsWith(id, StringComparison.Ordinal))
        && (place is null || new[] { flow.From, flow.To }.Any(p => p is not null && IsNamed(p, NameKey.Of(place))));

    static bool IsNamed(Place place, string key) => NameKey.Of(place.Name ?? "") == key || NameKey.Of(place.Surface) == key;

    static void Write(Surroundings around, Composition parts, Movements movements, string format, bool quotes)
    {
        switch (format)
        {
            case "geojson":
                DisplacementGeoJson.Write(around.Out, movements);
                break;
            case "jsonl":
                DisplacementJson.Write(around.Out, movements);
                break;
            default:
                around.Print(writer => new DisplacementText(new(parts.Packs)).Write(writer, movements, quotes));
                break;
        }
    }
}
