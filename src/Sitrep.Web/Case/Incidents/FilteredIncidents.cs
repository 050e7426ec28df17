using System.Collections.Immutable;
using Sitrep.Situation;

namespace Sitrep.Web.Case.Incidents;

/// <summary>The incidents of a view that pass a filter, in its order.</summary>
internal sealed record FilteredIncidents(IncidentFilter Filter, ImmutableArray<IncidentEntry> Incidents)
{
    public FilteredIncidents After(IncidentsChange change)
    {
        IncidentEntry[] come = [.. change.Come.Where(Filter.Takes)];
        return this with { Incidents = Splice.Of(Incidents, change.Gone, come, IncidentEntry.InOrder).Apply(Incidents, come) };
    }
}
