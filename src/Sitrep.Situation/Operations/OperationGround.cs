using System.Collections.Immutable;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Prepared;
using Sitrep.Situation.Timeline;

namespace Sitrep.Situation.Operations;

/// <summary>All that may belong to operations, by side and by report, ready for any day.</summary>
sealed class OperationGround
{
    readonly Sides sides;
    readonly OperationNames names;
    readonly ImmutableArray<(OperationWord Word, IncidentVersion Version)> words;
    readonly HashSet<string> runners;
    readonly NamingReports naming;
    readonly Dictionary<string, ImmutableArray<IncidentVersion>> byReport;
    readonly Dictionary<string, ImmutableArray<IncidentVersion>> bySide;
    readonly Dictionary<string, SettledOperation> settled;

    public OperationGround(ImmutableArray<IncidentVersion> versions, Sides sides, OperationNames names)
    {
        (this.sides, this.names, words) = (sides, names, [.. versions.SelectMany(v => WordsOf(v, sides, names))]);
        runners = RunnersIn(words);
        var dated = words.IsEmpty ? [] : versions.Where(v => TimelineFold.IsDated(v.Incident)).ToList();
        naming = new(dated.SelectMany(v => v.Incident.Claims).Select(c => c.Report).DistinctBy(r => r.Id), [.. words.Select(w => w.Word)]);
        byReport = dated.SelectMany(v => ReportsOf(v).Select(r => (Report: r, Version: v))).GroupBy(r => r.Report, r => r.Version, StringComparer.Ordinal)
            .ToDictionary(r => r.Key, r => r.ToImmutableArray(), StringComparer.Ordinal);
        bySide = dated.SelectMany(v => OperationParts.SidesOf(v.Incident).Where(runners.Contains).Select(side => (Side: side, Version: v))).GroupBy(p => p.Side, p => p.Version, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.Order(Comparer<IncidentVersion>.Create(ByDay)).ToImmutableArray(), StringComparer.Ordinal);
        settled = Settle();
    }

    OperationGround(OperationGround before, ImmutableArray<(OperationWord Word, IncidentVersion Version)> words, NamingReports naming, IncidentChange change)
    {
        (sides, names, runners, this.words, this.naming) = (before.sides, before.names, before.runners, words, naming);
        var (gone, come) = (change.Gone.Where(TimelineFold.IsDated).ToList(), change.Come.Where(TimelineFold.IsDated).Select(IncidentVersion.Of).ToList());
        byReport = After(before.byReport, gone.SelectMany(i => ReportsOf(IncidentVersion.Of(i, 0))), come.SelectMany(v => ReportsOf(v).Select(r => (r, v))), gone);
        bySide = After(before.bySide, gone.SelectMany(OperationParts.SidesOf), come.SelectMany(v => OperationParts.SidesOf(v.Incident).Where(runners.Contains).Select(side => (side, v))), gone);
        settled = Settle();
    }

    /// <summary>The same after a change to incidents of which every claim is seen.</summary>
    public OperationGround After(IncidentChange change)
    {
        var gone = change.Gone.ToHashSet<Incident>(ReferenceEqualityComparer.Instance);
        ImmutableArray<(OperationWord Word, IncidentVersion Version)> after = [.. words.Where(w => !gone.Contains(w.Version.Incident)), .. change.Come.Select(IncidentVersion.Of).SelectMany(v => WordsOf(v, sides, names))];
        var reports = change.Come.SelectMany(i => i.Claims).Select(c => c.Report).DistinctBy(r => r.Id);
        return words.IsEmpty && after.IsEmpty ? this
            : !words.IsEmpty && runners.SetEquals(RunnersIn(after)) && naming.After(reports, [.. after.Select(w => w.Word)]) is { } same ? new(this, after, same, change)
            : new([.. change.Fold.Incidents.Select(IncidentVersion.Of)], sides, names);
    }

    static IEnumerable<(OperationWord Word, IncidentVersion Version)> WordsOf(IncidentVersion version, Sides sides, OperationNames names) =>
        version.Incident.Claims.Select(c => (Word: OperationWord.Of(c, sides, names)!, Version: version)).Where(w => w.Word is not null);

    static HashSet<string> RunnersIn(IEnumerable<(OperationWord Word, IncidentVersion Version)> words) => words.Select(w => w.Word.Side?.Key).OfType<string>().ToHashSet(StringComparer.Ordinal);

    static IEnumerable<string> ReportsOf(IncidentVersion version) => version.Incident.Claims.Select(c => c.Report.Id).Distinct(StringComparer.Ordinal);

    static int ByDay(IncidentVersion a, IncidentVersion b) => Nullable.Compare(a.Incident.Day, b.Incident.Day) is not 0 and var days ? days : string.CompareOrdinal(a.Incident.Id, b.Incident.Id);

    static Dictionary<string, ImmutableArray<IncidentVersion>> After(Dictionary<string, ImmutableArray<IncidentVersion>> before, IEnumerable<string> leaving, IEnumerable<(string Key, IncidentVersion Version)> entering, List<Incident> gone)
    {
        var (after, come, left) = (new Dictionary<string, ImmutableArray<IncidentVersion>>(before, StringComparer.Ordinal), entering.ToLookup(e => e.Key, e => e.Version, StringComparer.Ordinal), gone.ToHashSet<Incident>(ReferenceEqualityComparer.Instance));
        foreach (var key in leaving.Union(come.Select(e => e.Key), StringComparer.Ordinal))
        {
            var former = after.GetValueOrDefault(key, []);
            after[key] = [.. former.Where(v => !left.Contains(v.Incident)).Concat(come[key]).Order(Comparer<IncidentVersion>.Create(ByDay))];
        }

        return after;
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
        var near = named.Sides.Take(1).SelectMany(s => bySide.GetValueOrDefault(s.Key, [])).Where(v => !(v.Incident.Day < named.First) && !(v.Incident.Day > LastOf(until, named)));
        return naming.Of(named).SelectMany(r => ToldIn(r)).Concat(near).Concat(words.Where(w => named.Tells(w.Word.Claim)).Select(w => w.Version))
            .Select(v => v.IsLast ? v.From : v.Until).DefaultIfEmpty(IncidentVersion.Always).Max();
    }

    static DateOnly? LastOf(DateOnly? until, NamedOperation named) => named.Ended ?? (until?.DayNumber < DateOnly.MaxValue.DayNumber - OperationParts.Silence ? until?.AddDays(OperationParts.Silence) : null);

    /// <summary>Incidents that a report tells which names the operation.</summary>
    public IEnumerable<Incident> NamedWith(NamedOperation operation, int day) =>
        naming.Of(operation).SelectMany(r => ToldIn(r)).Where(v => v.IsSeen(day)).Select(v => v.Incident).DistinctBy(i => i.Id);

    /// <summary>Incidents in which a side takes part, from a day on, in the order of their days.</summary>
    public IEnumerable<Incident> Of(string side, DateOnly from, int day)
    {
        var all = bySide.GetValueOrDefault(side, []);
        for (var i = FirstOn(all, from); i < all.Length; i++)
        {
            if (all[i].IsSeen(day))
            {
                yield return all[i].Incident;
            }
        }
    }

    ImmutableArray<IncidentVersion> ToldIn(string report) => byReport.GetValueOrDefault(report, []);

    static int FirstOn(ImmutableArray<IncidentVersion> sorted, DateOnly day)
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
