using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tallies;

/// <summary>
/// Finds whose people or equipment a number is about. Where a text gives only words that no pack knows, they are whose the named doer mostly fights; and
/// what a side calls those whom it says it harmed, it calls them elsewhere too. Nothing follows from the speaker alone: a side also tells of its own dead.
/// </summary>
sealed class Belonging
{
    readonly Sides sides;
    readonly Opponents opponents;

    // By what a side calls somebody, whom it means: how often, by enemy.
    readonly Dictionary<(string Speaker, string Words), ImmutableSortedDictionary<string, (Side Enemy, int Times)>> labels;

    public Belonging(IReadOnlyList<Incident> incidents, Sides sides) : this(new(incidents.SelectMany(i => i.Claims), sides), [], sides) => Learn(incidents, 1);

    Belonging(Opponents opponents, Dictionary<(string, string), ImmutableSortedDictionary<string, (Side, int)>> labels, Sides sides) =>
        (this.opponents, this.labels, this.sides) = (opponents, labels, sides);

    /// <summary>What follows from the incidents after a change; this one when every number is about the same side's people as before.</summary>
    /// <param name="saysTheSame">Whether it is so.</param>
    public Belonging After(IncidentChange change, out bool saysTheSame)
    {
        var fighting = opponents.After(change.Gone.SelectMany(i => i.Claims), change.Come.SelectMany(i => i.Claims), sides);
        if (!fighting.SaysTheSame(opponents))
        {
            saysTheSame = false;
            return new(change.Fold.Incidents, sides);
        }

        var after = new Belonging(fighting, new(labels), sides);
        after.Learn(change.Come, 1);
        after.Learn(change.Gone, -1);
        saysTheSame = labels.Keys.Concat(after.labels.Keys).All(label => after.MeantBy(label) == MeantBy(label));
        return after;
    }

    /// <summary>The side, and whether it is not named but follows from who did it and whom they fight.</summary>
    public (Side? Side, bool Inferred) Of(Saying saying)
    {
        var claim = saying.Claim.Claim;
        var named = Named(claim);
        if (named is not null && sides.Knows(named))
        {
            return (named, false);
        }

        var enemy = EnemyOf(claim, named) ?? (named is null ? null : MeantBy((saying.Source.Key, named.Key)));
        return enemy is null ? (named, false) : (enemy, true);
    }

    // A label that a side gives to two of its enemies is nobody's.
    Side? MeantBy((string, string) label) => labels.GetValueOrDefault(label) is { Count: 1 } meant ? meant.First().Value.Enemy : null;

    void Learn(IEnumerable<Incident> incidents, int by)
    {
        foreach (var saying in incidents.SelectMany(i => i.Voices).Where(v => v.Source.Side.Belligerent).SelectMany(v => v.Sayings))
        {
            if (saying.Claim.Claim.Target is not null && Named(saying.Claim.Claim) is { } named && !sides.Knows(named) && EnemyOf(saying.Claim.Claim, named) is { } enemy)
            {
                Learn((saying.Source.Key, named.Key), enemy, by);
            }
        }
    }

    void Learn((string, string) label, Side enemy, int by)
    {
        var meant = labels.GetValueOrDefault(label) ?? ImmutableSortedDictionary.Create<string, (Side, int Times)>(StringComparer.Ordinal);
        var times = meant.GetValueOrDefault(enemy.Key).Times + by;
        labels[label] = times == 0 ? meant.Remove(enemy.Key) : meant.SetItem(enemy.Key, (enemy, times));
    }

    Side? EnemyOf(Claim claim, Side? named) => claim.Actor is { } actor && sides.Of(actor) is { Belligerent: true } doer
        && (named is not null || claim.Category is not (null or "unknown")) ? opponents.Of(doer) : null;

    // "over 200 soldiers" and "13 soldiers" are of one side; a bare number is of none.
    Side? Named(Claim claim)
    {
        if (claim.Target is not { } target)
        {
            return null;
        }

        if (target.Id is not null || claim.CountSurface is not { Length: > 0 } count)
        {
            return sides.Of(target);
        }

        var name = (target.Name ?? target.Surface).Replace(count, "", StringComparison.OrdinalIgnoreCase).Trim();
        return name.Length == 0 ? null : sides.Of(target with { Name = name });
    }
}
