using System.Collections.Immutable;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Prepared;

namespace Sitrep.Situation.Operations;

/// <summary>The named operations of a case, and what they were folded of, for the next change. Immutable: for many threads.</summary>
public sealed class FoldedOperations
{
    readonly OperationGround ground;

    public FoldedOperations(IEnumerable<Incident> incidents, Sides sides, OperationNames names) : this(new OperationGround([.. incidents.Select(IncidentVersion.Of)], sides, names))
    {
    }

    FoldedOperations(OperationGround ground) => (this.ground, Operations) = (ground, ground.At(IncidentVersion.Never - 1));

    /// <summary>In the order of their first days, planned ones last.</summary>
    public ImmutableArray<Operation> Operations { get; }

    /// <summary>The same after a change to the incidents that it was made of.</summary>
    public FoldedOperations After(IncidentChange change) => new(ground.After(change));
}
