using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Access;

/// <summary>Folds infrastructure claims into the state of each road, bridge and building.</summary>
public static class WorkFold
{
    public static ImmutableArray<Work> Of(IEnumerable<SourcedClaim> claims) =>
    [
        .. claims.Where(c => c.Claim is { Type: ClaimType.Infrastructure, Item: not null } && c.Claim.Modality is not (Modality.Planned or Modality.Predicted))
            .GroupBy(KeyOf, StringComparer.Ordinal).Select(same => Fold(same.Key, [.. same])).OrderBy(w => w.Key, StringComparer.Ordinal),
    ];

    static Work Fold(string key, List<SourcedClaim> claims)
    {
        claims.Sort(SourcedClaim.InOrder);
        var last = claims.GroupBy(c => NameKey.Of(c.Voice)).Select(voice => voice.Last()).ToList();
        last.Sort(SourcedClaim.InOrder);
        var newest = last.FindLast(c => c.SaysItHappened) ?? last[^1];
        var name = claims.GroupBy(c => c.Claim.Item!).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).First().Key;
        var since = claims.Find(c => c.SaysItHappened && IsOpen(c) == IsOpen(newest))?.First;
        return new(key, name, newest.Claim.Action, since, last.Exists(c => Says(c) != Says(newest)), [.. claims]);
    }

    static bool IsOpen(SourcedClaim source) => source.Claim.Action is "reopened" or "restored";

    // Who denies that it is cut says that it is open.
    static bool Says(SourcedClaim source) => IsOpen(source) == source.SaysItHappened;

    // A road is known by its number wherever it is told of ("M5", "the M5 international highway"); a hospital by its words and place.
    static string KeyOf(SourcedClaim source)
    {
        var name = NameKey.Of(source.Claim.Item!);
        return RoadNumber.In(name)
            ?? (source.Claim.Place is { } place ? $"{name} {NameKey.Of(place)}" : name);
    }
}
