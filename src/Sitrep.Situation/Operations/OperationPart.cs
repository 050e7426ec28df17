using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Operations;

/// <summary>An incident that belongs to an operation, and why.</summary>
public sealed record OperationPart(Incident Incident, OperationTie Tie);
