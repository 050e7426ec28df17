using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Tallies;

/// <summary>
/// Who fights whom in this case, by the claims that name both sides. "Terrorists" in one side's report and "the enemy" in the other's are then whose losses
/// they are, instead of two sides that nobody knows.
/// </summary>
sealed class Opponents
{
    const double Dominant = 2.0 / 3;

    readonly Dictionary<string, Side> of = new(StringComparer.Ordinal);

    public Opponents(IEnumerable<SourcedClaim> claims, Sides sides)
    {
        var pairs = new Dictionary<(string, string), int>();
        var known = new Dictionary<string, Side>(StringComparer.Ordinal);
        foreach (var claim in claims.Select(c => c.Claim).Where(c => c is { Actor: not null, Target: not null, Type: ClaimType.Control or ClaimType.Attack or ClaimType.Casualty or ClaimType.Equipment or ClaimType.Operation }))
        {
            var (actor, target) = (sides.Of(claim.Actor!), sides.Of(claim.Target!));
            if (actor.Belligerent && target.Belligerent && actor.Key != target.Key)
            {
                (known[actor.Key], known[target.Key]) = (actor, target);
                pairs[(actor.Key, target.Key)] = pairs.GetValueOrDefault((actor.Key, target.Key)) + 1;
                pairs[(target.Key, actor.Key)] = pairs.GetValueOrDefault((target.Key, actor.Key)) + 1;
            }
        }

        foreach (var side in pairs.GroupBy(p => p.Key.Item1, StringComparer.Ordinal))
        {
            var most = side.OrderByDescending(p => p.Value).ThenBy(p => p.Key.Item2, StringComparer.Ordinal).First();
            if (most.Value >= Dominant * side.Sum(p => p.Value))
            {
                of[side.Key] = known[most.Key.Item2];
            }
        }
    }

    /// <summary>The side that another mostly fights; null when it fights several alike, or nobody says.</summary>
    public Side? Of(Side side) => of.GetValueOrDefault(side.Key);
}
