using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Web.Case.Sources;

/// <summary>How the claims of a case stand beside each other, by the incidents that they are part of.</summary>
internal sealed class Standing
{
    private readonly Sides sides;
    private readonly HashSet<SourcedClaim> shared = new(ReferenceEqualityComparer.Instance), confirmed = new(ReferenceEqualityComparer.Instance), contradicted = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<(ClaimType, string, string), SourcedClaim> denied;

    public Standing(IncidentFold folded, Sides sides)
    {
        this.sides = sides;
        denied = folded.Incidents.SelectMany(incident => incident.Claims).Where(claim => claim.Claim.Modality == Modality.Denied).ToLookup(Matter);
        foreach (var incident in folded.Incidents.Where(incident => incident.Voices.Length > 1))
        {
            shared.UnionWith(incident.Claims);
            Confirm(incident);
            Contradict(incident);
        }
    }

    public SourceEntry Of(List<SourcedClaim> claims, string key, int reports) => new(
        claims[0].Voice, SideOf(claims[0].Voice), reports, claims.Count, claims.Count(shared.Contains),
        claims.Count(claim => claim.SaysItHappened && denied[Matter(claim)].Any(other => NameKey.Of(other.Voice) != key)),
        claims.Count(claim => claim.Claim.Modality == Modality.Denied))
    {
        Confirmed = claims.Count(confirmed.Contains),
        Contradicted = claims.Count(contradicted.Contains),
    };

    public string? SideOf(string voice)
    {
        var side = sides.OfVoice(voice);
        return NameKey.Of(side.Name) == NameKey.Of(voice) ? null : side.Name;
    }

    private void Confirm(Incident incident)
    {
        var weighty = incident.Voices.Where(voice => voice.Affirms && voice.Stance != Stance.ForItself).Select(voice => voice.Source.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var voice in incident.Voices.Where(voice => weighty.Count > (weighty.Contains(voice.Source.Key) ? 1 : 0)))
        {
            confirmed.UnionWith(voice.Sayings.Where(saying => saying.Affirms).Select(saying => saying.Claim));
        }
    }

    private void Contradict(Incident incident)
    {
        foreach (var dispute in incident.Disputes)
        {
            var inIt = dispute.Claims.ToHashSet<SourcedClaim>(ReferenceEqualityComparer.Instance);
            var voices = incident.Voices.Select(voice => voice.Sayings.Where(saying => inIt.Contains(saying.Claim)).ToList()).Where(sayings => sayings.Count > 0).ToList();
            if (voices.Count > 1)
            {
                voices.ForEach(sayings => contradicted.UnionWith(sayings.Where(saying => IsAgainst(dispute.Kind, saying, voices, sayings)).Select(saying => saying.Claim)));
            }
        }
    }

    // In a dispute about whether it happened, only who says the opposite contradicts; the other disputes hold rivals alone.
    private static bool IsAgainst(DisputeKind kind, Saying saying, List<List<Saying>> voices, List<Saying> own) => kind != DisputeKind.Denied
        || voices.Exists(other => other != own && other.Exists(said => (said.Claim.Claim.Modality == Modality.Denied) != (saying.Claim.Claim.Modality == Modality.Denied)));

    // A denial names what it denies less fully than the claim: type, action and place must do.
    private static (ClaimType, string, string) Matter(SourcedClaim claim) =>
        (claim.Claim.Type, claim.Claim.Action, claim.Claim.Place is { } place ? NameKey.Of(place) : "");
}
