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
    readonly Dictionary<(string, string), int> pairs;
    readonly Dictionary<string, Side> known;

    public Opponents(IEnumerable<SourcedClaim> claims, Sides sides) : this([], new(StringComparer.Ordinal), [], claims, sides)
    {
    }

    Opponents(Dictionary<(string, string), int> pairs, Dictionary<string, Side> known, IEnumerable<SourcedClaim> gone, IEnumerable<SourcedClaim> come, Sides sides)
    {
        (this.pairs, this.known) = (pairs, known);
        Count(come, 1, sides);
        Count(gone, -1, sides);
        foreach (var side in pairs.Where(p => p.Value > 0).GroupBy(p => p.Key.Item1, StringComparer.Ordinal))
        {
            var most = side.OrderByDescending(p => p.Value).ThenBy(p => p.Key.Item2, StringComparer.Ordinal).First();
            if (most.Value >= Dominant * side.Sum(p => p.Value))
            {
                of[side.Key] = known[most.Key.Item2];
            }
        }
    }

    /// <summary>The same after claims went and came.</summary>
    public Opponents After(IEnumerable<SourcedClaim> gone, IEnumerable<SourcedClaim> come, Sides sides) => new(new(pairs), new(known, StringComparer.Ordinal), gone, come, sides);

    /// <summary>True when of every side the same is said as in another.</summary>
    public bool SaysTheSame(Opponents other) => of.Count == other.of.Count && of.All(side => other.of.GetValueOrDefault(side.Key) == side.Value);

    void Count(IEnumerable<SourcedClaim> claims, int by, Sides sides)
    {
        foreach (var claim in claims.Select(c => c.Claim).Where(c => c is { Actor: not null, Target: not null, Type: ClaimType.Control or ClaimType.Attack or ClaimType.Casualty or ClaimType.Equipment or ClaimType.Operation }))
        {
            var (actor, target) = (sides.Of(claim.Actor!), sides.Of(claim.Target!));
            if (actor.Belligerent && target.Belligerent && actor.Key != target.Key)
            {
                (known[actor.Key], known[target.Key]) = (actor, target);
                pairs[(actor.Key, target.Key)] = pairs.GetValueOrDefault((actor.Key, target.Key)) + by;
                pairs[(target.Key, actor.Key)] = pairs.GetValueOrDefault((target.Key, actor.Key)) + by;
            }
        }
    }

    /// <summary>The side that another mostly fights; null when it fights several alike, or nobody says.</summary>
    public Side? Of(Side side) => of.GetValueOrDefault(side.Key);
}
