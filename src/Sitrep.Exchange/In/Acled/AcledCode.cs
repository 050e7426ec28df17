using Sitrep.Model;

namespace Sitrep.Exchange.In.Acled;

/// <summary>A sub-event of ACLED and the claim that stands for it.</summary>
/// <param name="Event">The event type above it.</param>
/// <param name="Disorder">The disorder type above that; several are joined by "; ".</param>
/// <param name="Method">Table 4 of the claim format; null when the sub-event tells none.</param>
public sealed record AcledCode(string Event, string SubEvent, string Disorder, ClaimType Type, string Action, string? Method);
