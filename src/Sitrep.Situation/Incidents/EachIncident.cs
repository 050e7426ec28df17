using System.Collections.Immutable;

namespace Sitrep.Situation.Incidents;

/// <summary>What is made of each incident by itself, beside the incidents in the order of their fold: a change makes it of those alone that came. Immutable.</summary>
sealed class EachIncident<T>
{
    readonly ImmutableArray<Incident> incidents;

    EachIncident(ImmutableArray<Incident> incidents, ImmutableArray<T> made) => (this.incidents, Made) = (incidents, made);

    /// <summary>In the order of the incidents.</summary>
    public ImmutableArray<T> Made { get; }

    public static EachIncident<T> Of(ImmutableArray<Incident> incidents, Func<Incident, T> make) => new(incidents, [.. incidents.Select(make)]);

    /// <summary>The same after a change to the incidents that it was made of.</summary>
    public EachIncident<T> After(IncidentChange change, Func<Incident, T> make) =>
        new(change.Fold.Incidents, Splice.Of(incidents, change.Gone, change.Come, Incident.InOrder).Apply(Made, [.. change.Come.Select(make)]));
}
