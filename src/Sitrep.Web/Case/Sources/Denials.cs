using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Web.Case.Sources;

/// <summary>Who denies what in a case. Immutable.</summary>
internal sealed class Denials
{
    // By what is denied: how often, by the key of the voice.
    private readonly Dictionary<(ClaimType, string, string), ImmutableDictionary<string, int>> byMatter;

    private Denials(Dictionary<(ClaimType, string, string), ImmutableDictionary<string, int>> byMatter) => this.byMatter = byMatter;

    public static Denials Of(IEnumerable<Incident> incidents)
    {
        var made = new Denials([]);
        made.Count(incidents, 1, []);
        return made;
    }

    /// <param name="matters">What others deny than before.</param>
    public Denials After(IncidentChange change, out HashSet<(ClaimType, string, string)> matters)
    {
        var after = new Denials(new(byMatter));
        var touched = new HashSet<(ClaimType, string, string)>();
        after.Count(change.Come, 1, touched);
        after.Count(change.Gone, -1, touched);
        matters = [.. touched.Where(matter => !VoicesOn(matter).ToHashSet(StringComparer.Ordinal).SetEquals(after.VoicesOn(matter)))];
        return after;
    }

    /// <summary>Whether another voice denies what a claim says.</summary>
    public bool Dispute(SourcedClaim claim) => claim.SaysItHappened && byMatter.TryGetValue(MatterOf(claim), out var voices) && voices.Count > (voices.ContainsKey(NameKey.Of(claim.Voice)) ? 1 : 0);

    /// <summary>What a claim is about. A denial names what it denies less fully than the claim: type, action and place must do.</summary>
    public static (ClaimType, string, string) MatterOf(SourcedClaim claim) => (claim.Claim.Type, claim.Claim.Action, claim.Claim.Place is { } place ? NameKey.Of(place) : "");

    private IEnumerable<string> VoicesOn((ClaimType, string, string) matter) => byMatter.GetValueOrDefault(matter)?.Keys ?? [];

    private void Count(IEnumerable<Incident> incidents, int by, HashSet<(ClaimType, string, string)> touched)
    {
        foreach (var claim in incidents.SelectMany(incident => incident.Claims).Where(claim => claim.Claim.Modality == Modality.Denied))
        {
            var (matter, voice) = (MatterOf(claim), NameKey.Of(claim.Voice));
            touched.Add(matter);
            ref var voices = ref CollectionsMarshal.GetValueRefOrAddDefault(byMatter, matter, out _);
            voices ??= ImmutableDictionary.Create<string, int>(StringComparer.Ordinal);
            var times = voices.GetValueOrDefault(voice) + by;
            voices = times == 0 ? voices.Remove(voice) : voices.SetItem(voice, times);
        }
    }
}
