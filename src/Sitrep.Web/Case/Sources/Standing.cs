using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Incidents;

namespace Sitrep.Web.Case.Sources;

/// <summary>How the claims of an incident stand beside each other.</summary>
internal static class Standing
{
    /// <summary>The claims about what another source affirms that does not speak for itself.</summary>
    public static IEnumerable<SourcedClaim> Confirmed(Incident incident)
    {
        var weighty = incident.Voices.Where(voice => voice.Affirms && voice.Stance != Stance.ForItself).Select(voice => voice.Source.Key).ToHashSet(StringComparer.Ordinal);
        return weighty.Count == 0 ? [] : incident.Voices.Where(voice => weighty.Count > (weighty.Contains(voice.Source.Key) ? 1 : 0))
            .SelectMany(voice => voice.Sayings).Where(saying => saying.Affirms).Select(saying => saying.Claim);
    }

    /// <summary>The claims that another source contradicts, each once.</summary>
    public static IEnumerable<SourcedClaim> Contradicted(Incident incident)
    {
        var contradicted = new HashSet<SourcedClaim>(ReferenceEqualityComparer.Instance);
        foreach (var dispute in incident.Disputes)
        {
            var inIt = dispute.Claims.ToHashSet<SourcedClaim>(ReferenceEqualityComparer.Instance);
            var voices = incident.Voices.Select(voice => voice.Sayings.Where(saying => inIt.Contains(saying.Claim)).ToList()).Where(sayings => sayings.Count > 0).ToList();
            if (voices.Count > 1)
            {
                voices.ForEach(sayings => contradicted.UnionWith(sayings.Where(saying => IsAgainst(dispute.Kind, saying, voices, sayings)).Select(saying => saying.Claim)));
            }
        }

        return contradicted;
    }

    // In a dispute about whether it happened, only who says the opposite contradicts; the other disputes hold rivals alone.
    private static bool IsAgainst(DisputeKind kind, Saying saying, List<List<Saying>> voices, List<Saying> own) => kind != DisputeKind.Denied
        || voices.Exists(other => other != own && other.Exists(said => (said.Claim.Claim.Modality == Modality.Denied) != (saying.Claim.Claim.Modality == Modality.Denied)));
}
