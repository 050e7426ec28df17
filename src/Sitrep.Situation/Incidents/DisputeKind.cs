namespace Sitrep.Situation.Incidents;

/// <summary>What voices differ about: whether it happened, who holds the place, who did it, how many, or whether they were civilians.</summary>
public enum DisputeKind : byte { Denied, Holders, Blame, Figures, Victims }
