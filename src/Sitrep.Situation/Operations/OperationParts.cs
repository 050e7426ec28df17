using System.Collections.Immutable;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Timeline;

namespace Sitrep.Situation.Operations;

/// <summary>Finds the incidents of operations.</summary>
sealed class OperationParts
{
    /// <summary>An operation of which nothing is told for longer goes on no further by itself, days.</summary>
    const int Silence = 3;

    readonly ImmutableArray<Incident> dated;
    readonly Dictionary<string, List<Incident>> bySide = new(StringComparer.Ordinal);
    readonly ILookup<string, Incident> byReport;
    readonly NamingReports naming;

    public OperationParts(ImmutableArray<Incident> incidents, List<NamedOperation> named)
    {
        dated = [.. incidents.Where(TimelineFold.IsDated)];
        naming = new(dated.SelectMany(i => i.Claims).Select(c => c.Report).DistinctBy(r => r.Id), named);
        byReport = dated.SelectMany(i => i.Claims.Select(c => c.Report.Id).Where(naming.NamesAny).Distinct(StringComparer.Ordinal).Select(r => (Report: r, Incident: i))).ToLookup(r => r.Report, r => r.Incident, StringComparer.Ordinal);
        foreach (var incident in dated)
        {
            foreach (var side in SidesOf(incident))
            {
                (bySide.TryGetValue(side, out var list) ? list : bySide[side] = []).Add(incident);
            }
        }
    }

    /// <summary>The incidents of an operation with the surest reason for each; none of one that is only planned.</summary>
    public IEnumerable<OperationPart> Of(NamedOperation operation)
    {
        if (operation.First is not { } first || operation.Status == OperationStatus.Planned)
        {
            return [];
        }

        var parts = new Dictionary<string, OperationPart>(StringComparer.Ordinal);
        foreach (var incident in naming.Of(operation).SelectMany(r => byReport[r]).DistinctBy(i => i.Id))
        {
            if (TieOf(incident, operation, first) is { } tie)
            {
                parts[incident.Id] = new(incident, tie);
            }
        }

        Extend(operation, first, parts);
        return parts.Values;
    }

    static OperationTie? TieOf(Incident incident, NamedOperation operation, DateOnly first)
    {
        if (incident.Claims.Any(operation.Tells))
        {
            return OperationTie.Itself;
        }

        return !IsWithin(incident.Day!.Value, operation, first) ? null
            : incident.Claims.Any(operation.IsToldWith) ? OperationTie.SameSentence
            : operation.Sides.Any(s => SidesOf(incident).Contains(s.Key)) ? OperationTie.SameReport
            : null;
    }

    // Day by day, as long as something is told of it; where, is settled by what is tied to it by name.
    void Extend(NamedOperation operation, DateOnly first, Dictionary<string, OperationPart> parts)
    {
        var area = OperationArea.Of(operation, parts.Values);
        var until = parts.Values.Max(p => p.Incident.Day) ?? first;
        foreach (var incident in operation.Sides.Take(1).SelectMany(s => bySide.GetValueOrDefault(s.Key) ?? []).OrderBy(i => i.Day))
        {
            if (incident.Day!.Value is var day && IsWithin(day, operation, first) && day.DayNumber <= until.DayNumber + Silence && !parts.ContainsKey(incident.Id) && area.Holds(incident.Place))
            {
                parts[incident.Id] = new(incident, OperationTie.ActorAreaTime);
                until = day > until ? day : until;
            }
        }
    }

    static bool IsWithin(DateOnly day, NamedOperation operation, DateOnly first) => day >= first && !(day > operation.Ended);

    static IEnumerable<string> SidesOf(Incident incident) => incident.Actors.Concat(incident.Targets).Select(s => s.Key).Distinct(StringComparer.Ordinal);
}
