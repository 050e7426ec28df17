using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Control;

/// <summary>
/// Who fights whom in a case, by the claims that name both sides. Whom a text only calls "terrorists" is then whom the side that is named with them mostly
/// fights, and a side that fights the same enemy as another, and never that other, is its ally: its word is no enemy's word.
/// </summary>
public sealed class Enmities
{
    readonly Dictionary<(string, string), int> fights;
    readonly Dictionary<string, HashSet<string>> enemies;
    readonly Opponents opponents;
    readonly Sides sides;

    public Enmities(IReadOnlyCollection<SourcedClaim> claims, Sides sides) : this([], new(claims, sides), [], claims, sides)
    {
    }

    Enmities(Dictionary<(string, string), int> fights, Opponents opponents, IEnumerable<SourcedClaim> gone, IEnumerable<SourcedClaim> come, Sides sides)
    {
        (this.fights, this.sides, this.opponents) = (fights, sides, opponents);
        Count(come, 1);
        Count(gone, -1);
        enemies = fights.Where(pair => pair.Value > 0).GroupBy(pair => pair.Key.Item1, pair => pair.Key.Item2, StringComparer.Ordinal)
            .ToDictionary(of => of.Key, of => of.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>The same after claims went and came.</summary>
    public Enmities After(IReadOnlyCollection<SourcedClaim> gone, IReadOnlyCollection<SourcedClaim> come) => new(new(fights), opponents.After(gone, come, sides), gone, come, sides);

    /// <summary>True when every word is read alike by both.</summary>
    public bool SaysTheSame(Enmities other) => opponents.SaysTheSame(other.opponents)
        && enemies.Count == other.enemies.Count && enemies.All(of => other.enemies.TryGetValue(of.Key, out var same) && of.Value.SetEquals(same));

    void Count(IEnumerable<SourcedClaim> claims, int by)
    {
        foreach (var claim in claims.Select(c => c.Claim).Where(c => c is { Actor: not null, Target: not null, Type: ClaimType.Control or ClaimType.Attack or ClaimType.Casualty }))
        {
            if (sides.Of(claim.Actor!) is { Belligerent: true } actor && sides.Of(claim.Target!) is { Belligerent: true } target && actor.Key != target.Key)
            {
                fights[(actor.Key, target.Key)] = fights.GetValueOrDefault((actor.Key, target.Key)) + by;
                fights[(target.Key, actor.Key)] = fights.GetValueOrDefault((target.Key, actor.Key)) + by;
            }
        }
    }

    /// <summary>The side of a party; of one that no pack knows, that which the other party of the same claim mostly fights, if that is one.</summary>
    public Side SideOf(Party party, Party? other) =>
        sides.Of(party) is var side && !side.Belligerent && !sides.Knows(side) && other is not null && sides.Of(other) is { Belligerent: true } named ? opponents.Of(named) ?? side : side;

    public bool AreAllies(Side a, Side b) => enemies.TryGetValue(a.Key, out var ofA) && enemies.TryGetValue(b.Key, out var ofB) && !ofA.Contains(b.Key) && ofA.Overlaps(ofB);
}
