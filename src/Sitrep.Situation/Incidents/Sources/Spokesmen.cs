using System.Runtime.InteropServices;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Incidents;

/// <summary>For whom somebody speaks whom no pack knows: for the side of whose publishers alone, among belligerents', quote them.</summary>
public sealed class Spokesmen
{
    readonly Sides sides;

    // Claims of each voice in each publisher's reports, and by voice the sides of whose publishers quote it.
    readonly Dictionary<(string Publisher, string Voice), int> quoted;
    readonly Dictionary<string, Dictionary<string, (Side Side, int Quoted)>> quotedBy;

    Spokesmen(Sides sides) => (this.sides, quoted, quotedBy) = (sides, [], new(StringComparer.Ordinal));

    /// <summary>The same, to be changed apart.</summary>
    internal Spokesmen(Spokesmen other) => (sides, quoted, quotedBy) =
        (other.sides, new(other.quoted), other.quotedBy.ToDictionary(by => by.Key, by => new Dictionary<string, (Side, int)>(by.Value, StringComparer.Ordinal), StringComparer.Ordinal));

    public static Spokesmen Of(IEnumerable<SourcedClaim> claims, Sides sides)
    {
        var made = new Spokesmen(sides);
        made.Change([], claims);
        return made;
    }

    /// <summary>The side; null when there is none, or more than one.</summary>
    public Side? SideOf(string voice) => quotedBy.GetValueOrDefault(NameKey.Of(voice)) is { Count: 1 } by ? by.Values.First().Side : null;

    /// <summary>Takes claims out and puts others in.</summary>
    /// <returns>The folded names of those who may speak for somebody else now.</returns>
    internal HashSet<string> Change(IEnumerable<SourcedClaim> gone, IEnumerable<SourcedClaim> come)
    {
        var changed = new HashSet<string>(StringComparer.Ordinal);
        Count(come, 1, changed);
        Count(gone, -1, changed);
        return changed;
    }

    void Count(IEnumerable<SourcedClaim> claims, int by, HashSet<string> changed)
    {
        foreach (var claim in claims)
        {
            if (!claim.InOwnVoice)
            {
                var (publisher, voice) = (claim.Report.Publisher ?? claim.Report.File, claim.Voice);
                ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(quoted, (publisher, voice), out _);
                count += by;
                if (count == (by > 0 ? 1 : 0) && sides.OfVoice(publisher) is { Belligerent: true } side)
                {
                    Count(NameKey.Of(voice), side, by, changed);
                }
            }
        }
    }

    void Count(string voice, Side side, int by, HashSet<string> changed)
    {
        ref var sidesOf = ref CollectionsMarshal.GetValueRefOrAddDefault(quotedBy, voice, out _);
        sidesOf ??= new(StringComparer.Ordinal);
        var count = sidesOf.GetValueOrDefault(side.Key).Quoted + by;
        if (count == 0)
        {
            sidesOf.Remove(side.Key);
        }
        else
        {
            sidesOf[side.Key] = (side, count);
        }

        if (count == (by > 0 ? 1 : 0))
        {
            changed.Add(voice);
        }
    }
}
