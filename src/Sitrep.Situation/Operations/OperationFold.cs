using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Prepared;
using Sitrep.Situation.Timeline;

namespace Sitrep.Situation.Operations;

/// <summary>Folds incidents into named operations and their days (<c>docs/timeline.md</c>). The same in any order of arrival.</summary>
public static class OperationFold
{
    const ulong IdBits = (1UL << 48) - 1;

    /// <summary>In the order of their first days, planned ones last.</summary>
    public static ImmutableArray<Operation> Of(IEnumerable<Incident> incidents, Sides sides, OperationNames names) =>
        new OperationGround([.. incidents.Select(IncidentVersion.Of)], sides, names).At(IncidentVersion.Never - 1);

    /// <param name="words">All that is seen of any named operation.</param>
    /// <param name="operation">One of them with its days.</param>
    internal static ImmutableArray<Operation> Of(IEnumerable<OperationWord> words, Func<NamedOperation, Operation> operation)
    {
        var named = Joined([.. words.GroupBy(w => w.Key, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new NamedOperation(g))]);
        return [.. named.Select(operation).OrderBy(o => o.Status == OperationStatus.Planned).ThenBy(o => o.Launched ?? o.Days.FirstOrDefault()?.Date).ThenBy(o => o.Id, StringComparer.Ordinal)];
    }

    // Two names of one operation; what joins a third is joined too.
    static List<NamedOperation> Joined(List<NamedOperation> named)
    {
        for (var i = 0; i < named.Count; i++)
        {
            for (var j = i + 1; j < named.Count; j++)
            {
                if (named[i].Is(named[j]))
                {
                    named[i] = new(named[i].Words.Concat(named[j].Words));
                    named.RemoveAt(j);
                    j = i;
                }
            }
        }

        return named;
    }

    internal static Operation Of(NamedOperation named, IEnumerable<OperationPart> parts) =>
        new("o" + (StableHash.Of(named.Key) & IdBits).ToString("x12", CultureInfo.InvariantCulture), named.Names[0], named.Names, named.Status)
        {
            Sides = named.Sides,
            Launched = named.Launched,
            Ended = named.Ended,
            Disputed = named.Words.Exists(w => w.Claim.Claim.Modality == Modality.Denied),
            Days = DaysOf(named, parts),
            Claims = [.. named.Words.Select(w => w.Claim)],
        };

    static ImmutableArray<OperationDay> DaysOf(NamedOperation named, IEnumerable<OperationPart> parts) =>
    [
        .. parts.GroupBy(p => p.Incident.Day!.Value).OrderBy(day => day.Key).Select(day => new OperationDay(NumberOf(day.Key, named.Launched), day.Key, Weight.Sorted(day, p => p.Incident))),
    ];

    static int? NumberOf(DateOnly day, DateOnly? launched) => launched is { } first && day >= first ? day.DayNumber - first.DayNumber + 1 : null;
}
