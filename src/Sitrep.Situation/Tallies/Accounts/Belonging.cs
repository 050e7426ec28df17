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
    readonly Dictionary<(string Speaker, string Words), Side?> labels = [];

    public Belonging(IReadOnlyList<Incident> incidents, Sides sides)
    {
        (this.sides, opponents) = (sides, new(incidents.SelectMany(i => i.Claims), sides));
        foreach (var saying in incidents.SelectMany(i => i.Voices).Where(v => v.Source.Side.Belligerent).SelectMany(v => v.Sayings))
        {
            Learn(saying);
        }
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

        var enemy = EnemyOf(claim, named) ?? (named is null ? null : labels.GetValueOrDefault((saying.Source.Key, named.Key)));
        return enemy is null ? (named, false) : (enemy, true);
    }

    // A label that a side gives to two of its enemies is nobody's.
    void Learn(Saying saying)
    {
        if (saying.Claim.Claim.Target is null || Named(saying.Claim.Claim) is not { } named || sides.Knows(named) || EnemyOf(saying.Claim.Claim, named) is not { } enemy)
        {
            return;
        }

        var key = (saying.Source.Key, named.Key);
        labels[key] = labels.TryGetValue(key, out var known) && known?.Key != enemy.Key ? null : enemy;
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
