namespace Sitrep.Model;

/// <summary>What a judgement says: the first three about two claims, the others about one.</summary>
public enum Verdict : byte { Same, Different, Unsure, Accepted, Corrected, Rejected }
