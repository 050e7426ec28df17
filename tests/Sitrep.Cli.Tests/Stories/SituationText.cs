using Sitrep.Exchange.Out.Incidents;
using Sitrep.Geography.Names;
using Sitrep.Situation;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Tallies;

namespace Sitrep.Cli.Tests.Stories;

/// <summary>A situation in short lines, for stories to pin.</summary>
static class SituationText
{
    public static List<string> Of(IEnumerable<ReceivedReport> reports, Fuser fuser, Vantage vantage)
    {
        var picture = Picture.Of(reports, vantage, fuser);
        var folded = IncidentFold.Of(reports, vantage, fuser);
        return
        [
            .. picture.Control.Select(c => $"control {c.Name}: {Codes.Of(c.Status)} {c.Holder?.Name}".TrimEnd()),
            .. folded.Incidents.Select(Line),
            .. picture.Casualties.Concat(picture.Equipment).SelectMany(Lines),
            .. picture.Displacement.Flows.SelectMany(Lines),
            .. picture.Displacement.Totals.Select(t => $"moved {t.Action} {Codes.Of(t.Unit)}: {Range(t.Toll)}"),
            .. picture.Timeline.Select(d => $"day {d.Date:yyyy-MM-dd}: {string.Join(" | ", d.Incidents.Select(Told))}"),
            .. picture.Operations.SelectMany(Lines),
            .. folded.Copies.All.Select(c => $"copy {c.Report.Publisher} repeats {c.Of.Publisher}"),
        ];
    }

    static string Line(Incident incident) => $"incident {incident.Lead.Claim.Action} {incident.Place?.Shown() ?? "nowhere"} {incident.Day:yyyy-MM-dd}: "
        + $"{incident.Claims.Length} claims, {Codes.Of(incident.Grades.Corroboration)}, {incident.Grades.Admiralty}"
        + string.Concat(incident.Grades.CivilianHarm is { } harm ? $", {Codes.Of(harm)}" : "")
        + string.Concat(incident.Disputes.Select(d => $", {Codes.Of(d.Kind)}"))
        + $"; by {string.Join(" | ", incident.Voices.Select(v => v.Source.Name).Order(StringComparer.Ordinal))}";

    static IEnumerable<string> Lines(Tally tally) => tally.Voices.Select(v => $"{Subject(tally.Key)} by {v.Voice}: {Range(v.Toll)}")
        .Prepend($"{Subject(tally.Key)}: {Range(tally.Total)}");

    static string Told(Incident incident) => $"{incident.Lead.Claim.Action} {incident.Lead.Claim.Item ?? incident.Place?.Shown() ?? "nowhere"}";

    static IEnumerable<string> Lines(Operation operation) => operation.Days
        .Select(d => $"operation {operation.Name} day {d.Number} ({d.Date:yyyy-MM-dd}): {string.Join(" | ", d.Parts.Select(p => $"{Told(p.Incident)} by {Codes.Of(p.Tie)}"))}")
        .Prepend($"operation {operation.Name}: {Codes.Of(operation.Status)}, run by {string.Join(", ", operation.Sides.Select(s => s.Name))}, launched {operation.Launched:yyyy-MM-dd}, ended {operation.Ended:yyyy-MM-dd}".TrimEnd());

    static IEnumerable<string> Lines(Flow flow)
    {
        var row = $"flow {flow.Action} {flow.From?.Shown() ?? "-"} > {flow.To?.Shown() ?? "-"}";
        return flow.Counts.SelectMany(c => c.Voices.Select(v => $"{row} by {v.Voice}: {Range(v.Toll)} {Codes.Of(c.Unit)}")
            .Prepend($"{row}: {Range(c.Toll)} {Codes.Of(c.Unit)}{(flow.Disputed ? ", disputed" : "")}")).DefaultIfEmpty($"{row}: no number");
    }

    static string Subject(TallyKey key) => $"tally {(key.Civilian ? "civilians" : key.Side?.Name ?? "unknown")} {key.Action}{(key.Category is null ? "" : " " + key.Category)}";

    static string Range(Toll toll) => $"{toll.Low}, {toll.Best}, {toll.High?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? $"{toll.Top}+"}";
}
