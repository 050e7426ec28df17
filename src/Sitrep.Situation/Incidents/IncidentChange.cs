using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Sitrep.Situation.Incidents;

/// <summary>What a change to a case did to its incidents.</summary>
/// <param name="Fold">As they are after it.</param>
/// <param name="Gone">Incidents that are no longer, or are otherwise now.</param>
/// <param name="Come">Those that stand in their place; in the order of the fold.</param>
public sealed record IncidentChange(IncidentFold Fold, ImmutableArray<Incident> Gone, ImmutableArray<Incident> Come)
{
    /// <summary>How many incidents it concerns.</summary>
    public int Count => Gone.Length + Come.Length;

    /// <summary>This change and the one after it, as one.</summary>
    public IncidentChange Then(IncidentChange next)
    {
        var (made, ended) = (new HashSet<Incident>(Come, ReferenceEqualityComparer.Instance), new HashSet<Incident>(next.Gone, ReferenceEqualityComparer.Instance));
        Incident[] come = [.. Come.Where(incident => !ended.Contains(incident)), .. next.Come];
        Array.Sort(come, Incident.InOrder);
        return new(next.Fold, [.. Gone, .. next.Gone.Where(incident => !made.Contains(incident))], ImmutableCollectionsMarshal.AsImmutableArray(come));
    }
}
