using System.Collections.Immutable;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Prepared;
using Sitrep.Situation.Timeline;

namespace Sitrep.Situation.Operations;

/// <summary>All that may belong to operations, by side and by report, ready for any day.</summary>
sealed class OperationGround
{
    readonly ImmutableArray<(OperationWord Word, IncidentVersion Version)> words;
    readonly NamingReports naming;
    readonly ILookup<string, IncidentVersion> byReport;
    readonly Dictionary<string, IncidentVersion[]> bySide;
    readonly Dictionary<string, SettledOperation> settled;

    public OperationGround(ImmutableArray<IncidentVersion> versions, Sides sides, OperationNames names)
    {
        words = [.. versions.SelectMany(v => v.Incident.Claims.Select(c => (Word: OperationWord.Of(c, sides, names)!, Version: v))).Where(w => w.Word is not null)];
        var dated = words.IsEmpty ? [] : versions.Where(v => TimelineFold.IsDated(v.Incident)).ToList();
        naming = new(dated.SelectMany(v => v.Incident.Claims).Select(c => c.Report).DistinctBy(r => r.Id), words.Select(w => w.Word));
        byReport = dated.SelectMany(v => v.Incident.Claims.Select(c => c.Report.Id).Where(naming.NamesAny).Distinct(StringComparer.Ordinal).Select(r => (Report: r, Version: v)))
            .ToLookup(r => r.Report, r => r.Version, StringComparer.Ordinal);
        var runners = words.Select(w => w.Word.Side?.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);
        bySide = dated.SelectMany(v => OperationParts.SidesOf(v.Incident).Where(runners.Contains).Select(side => (Side: side, Version: v))).GroupBy(p => p.Side, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Select(p => p.Version).OrderBy(v => v.Incident.Day).ThenBy(v => v.Incident.Id, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        settled = Settle();
    }

    /// <summary>The operations as of a day number.</summary>
    public ImmutableArray<Operation> At(int day)
    {
        var seen = words.Where(w => w.Version.IsSeen(day)).Select(w => w.Word).ToList();
        return seen.Count == 0 ? [] : OperationFold.Of(seen, named => settled.GetValueOrDefault(named.Key) is { } known && known.Holds(named, day) ? known.Operation : Fold(named, day));
    }

    Operation Fold(NamedOperation named, int day) => OperationFold.Of(named, new OperationParts(this, named, day).All());

    // Long over, it is the same from every later day.
    Dictionary<string, SettledOperation> Settle()
    {
        var all = new Dictionary<string, SettledOperation>(StringComparer.Ordinal);
        OperationFold.Of(words.Where(w => w.Version.IsLast).Select(w => w.Word), named =>
        {
            var operation = Fold(named, IncidentVersion.Never - 1);
            all[named.Key] = new(named, operation, SettledFrom(named, operation));
            return operation;
        });
        return all;
    }

    int SettledFrom(NamedOperation named, Operation operation)
    {
        var until = operation.Days.SelectMany(d => d.Parts.Where(p => p.Tie != OperationTie.ActorAreaTime).Select(_ => (DateOnly?)d.Date)).Max() ?? named.First;
        var near = named.Sides.Take(1).SelectMany(s => bySide.GetValueOrDefault(s.Key) ?? []).Where(v => !(v.Incident.Day < named.First) && !(v.Incident.Day > LastOf(until, named)));
        return naming.Of(named).SelectMany(r => byReport[r]).Concat(near).Concat(words.Where(w => named.Tells(w.Word.Claim)).Select(w => w.Version))
            .Select(v => v.IsLast ? v.From : v.Until).DefaultIfEmpty(IncidentVersion.Always).Max();
    }

    static DateOnly? LastOf(DateOnly? until, NamedOperation named) => named.Ended ?? (until?.DayNumber < DateOnly.MaxValue.DayNumber - OperationParts.Silence ? until?.AddDays(OperationParts.Silence) : null);

    /// <summary>Incidents that a report tells which names the operation.</summary>
    public IEnumerable<Incident> NamedWith(NamedOperation operation, int day) =>
        naming.Of(operation).SelectMany(r => byReport[r]).Where(v => v.IsSeen(day)).Select(v => v.Incident).DistinctBy(i => i.Id);

    /// <summary>Incidents in which a side takes part, from a day on, in the order of their days.</summary>
    public IEnumerable<Incident> Of(string side, DateOnly from, int day)
    {
        var all = bySide.GetValueOrDefault(side) ?? [];
        for (var i = FirstOn(all, from); i < all.Length; i++)
        {
            if (all[i].IsSeen(day))
            {
                yield return all[i].Incident;
            }
        }
    }

    static int FirstOn(IncidentVersion[] sorted, DateOnly day)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle].Incident.Day < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
