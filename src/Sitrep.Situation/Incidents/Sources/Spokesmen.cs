using System.Runtime.InteropServices;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Incidents;

/// <summary>
/// For whom somebody speaks whom no pack knows: for the side of the organisation that reports name with them ("Hassan Abdul Ghani of the command"), else for the
/// side of whose publishers alone, among belligerents', quote them.
/// </summary>
public sealed class Spokesmen
{
    readonly Ties quoted, named;

    Spokesmen(Sides sides) => (quoted, named) = (new(sides), new(sides));

    /// <summary>The same, to be changed apart.</summary>
    internal Spokesmen(Spokesmen other) => (quoted, named) = (new(other.quoted), new(other.named));

    public static Spokesmen Of(IEnumerable<SourcedClaim> claims, Sides sides)
    {
        var made = new Spokesmen(sides);
        made.Change([], claims);
        return made;
    }

    /// <summary>The side; null when there is none, or more than one.</summary>
    public Side? SideOf(string voice) => NameKey.Of(voice) is var key && named.Has(key) ? named.SideOf(key) : quoted.SideOf(key);

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
            if (claim.InOwnVoice)
            {
                continue;
            }

            quoted.Count(claim.Report.Source, claim.Voice, by, changed);
            if (claim.Claim.Attribution is { Organisation: { } organisation, Speaker: { } speaker })
            {
                named.Count(organisation, speaker, by, changed);
            }
        }
    }

    /// <summary>How often voices are tied to whom, and by the folded name of a voice the sides of these that are belligerents'.</summary>
    sealed class Ties(Sides sides)
    {
        readonly Dictionary<(string To, string Voice), int> tied = [];
        readonly Dictionary<string, Dictionary<string, (Side Side, int Times)>> sidesOf = new(StringComparer.Ordinal);

        public Ties(Ties other) : this(other.Sides) => (tied, sidesOf) =
            (new(other.tied), other.sidesOf.ToDictionary(by => by.Key, by => new Dictionary<string, (Side, int)>(by.Value, StringComparer.Ordinal), StringComparer.Ordinal));

        Sides Sides => sides;

        public bool Has(string key) => sidesOf.GetValueOrDefault(key) is { Count: > 0 };

        public Side? SideOf(string key) => sidesOf.GetValueOrDefault(key) is { Count: 1 } by ? by.Values.First().Side : null;

        public void Count(string to, string voice, int by, HashSet<string> changed)
        {
            ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(tied, (to, voice), out _);
            count += by;
            if (count == (by > 0 ? 1 : 0) && sides.OfVoice(to) is { Belligerent: true } side)
            {
                Count(NameKey.Of(voice), side, by, changed);
            }
        }

        void Count(string voice, Side side, int by, HashSet<string> changed)
        {
            ref var tiedTo = ref CollectionsMarshal.GetValueRefOrAddDefault(sidesOf, voice, out _);
            tiedTo ??= new(StringComparer.Ordinal);
            var count = tiedTo.GetValueOrDefault(side.Key).Times + by;
            if (count == 0)
            {
                tiedTo.Remove(side.Key);
            }
            else
            {
                tiedTo[side.Key] = (side, count);
            }

            if (count == (by > 0 ? 1 : 0))
            {
                changed.Add(voice);
            }
        }
    }
}
