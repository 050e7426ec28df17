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
    readonly Dictionary<string, HashSet<string>> enemies = new(StringComparer.Ordinal);
    readonly Opponents opponents;
    readonly Sides sides;

    public Enmities(IReadOnlyCollection<SourcedClaim> claims, Sides sides)
    {
        (this.sides, opponents) = (sides, new(claims, sides));
        foreach (var claim in claims.Select(c => c.Claim).Where(c => c is { Actor: not null, Target: not null, Type: ClaimType.Control or ClaimType.Attack or ClaimType.Casualty }))
        {
            if (sides.Of(claim.Actor!) is { Belligerent: true } actor && sides.Of(claim.Target!) is { Belligerent: true } target && actor.Key != target.Key)
            {
                Of(actor.Key).Add(target.Key);
                Of(target.Key).Add(actor.Key);
            }
        }
    }

    /// <summary>The side of a party; of one that no pack knows, that which the other party of the same claim mostly fights, if that is one.</summary>
    public Side SideOf(Party party, Party? other) =>
        sides.Of(party) is var side && !side.Belligerent && !sides.Knows(side) && other is not null && sides.Of(other) is { Belligerent: true } named ? opponents.Of(named) ?? side : side;

    public bool AreAllies(Side a, Side b) => enemies.TryGetValue(a.Key, out var ofA) && enemies.TryGetValue(b.Key, out var ofB) && !ofA.Contains(b.Key) && ofA.Overlaps(ofB);

    HashSet<string> Of(string side) => enemies.TryGetValue(side, out var known) ? known : enemies[side] = new(StringComparer.Ordinal);
}
