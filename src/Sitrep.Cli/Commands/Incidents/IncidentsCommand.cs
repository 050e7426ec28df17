using System.CommandLine;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Cli.Commands.Incidents;

/// <summary><c>sitrep incidents</c>: what is said to have happened, each happening once.</summary>
static class IncidentsCommand
{
    public static Command Create(Surroundings around, Composition parts)
    {
        var (cases, clocks) = (new CaseOptions(), new VantageOptions());
        var type = new Option<ClaimType?>("--type") { Description = "Only incidents of this type.", HelpName = "TYPE" };
        var place = new Option<string?>("--place") { Description = "Only incidents at places of this name.", HelpName = "NAME" };
        var format = new Option<string>("--format") { Description = "text (default on a terminal) or jsonl.", HelpName = "text|jsonl" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        var command = new Command("incidents",
            """
            Lists what is said to have happened, each happening once, with how many stand behind it and what is disputed.

            Examples:
              sitrep incidents --type control --as-of 2024-11-29
              sitrep incidents --place Saraqib
            """) { cases.Case, type, place, format };
        clocks.AddTo(command);
        command.SetAction(parsed =>
        {
            using var record = cases.Open(parsed, around, forWriting: false);
            var folded = parts.Incidents(record, clocks.Of(parsed));
            var wanted = folded.Incidents.Where(i => Wanted(i, parsed.GetValue(type), parsed.GetValue(place)));
            Write(around, parts, wanted, (parsed.GetValue(format) ?? (around.OutIsTerminal ? "text" : "jsonl")) == "text");
            return ExitStatus.Done;
        });
        return command;
    }

    static bool Wanted(Incident incident, ClaimType? type, string? place) => (type is null || incident.Claims.Any(c => c.Claim.Type == type))
        && (place is null || incident.Claims.Any(c => c.Claim.Place is { } at && IsNamed(at, NameKey.Of(place))));

    static bool IsNamed(Place place, string key) => NameKey.Of(place.Name ?? "") == key || NameKey.Of(place.Surface) == key;

    static void Write(Surroundings around, Composition parts, IEnumerable<Incident> incidents, bool text)
    {
        if (text)
        {
            var lines = new IncidentText(new(parts.Packs));
            around.Print(writer => incidents.ToList().ForEach(i => writer.WriteLine(lines.Line(i))));
            return;
        }

        foreach (var incident in incidents)
        {
            IncidentLines.Write(around.Out, incident);
        }
    }
}
