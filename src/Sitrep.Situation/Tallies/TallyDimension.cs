namespace Sitrep.Situation.Tallies;

/// <summary>What a tally is split by, beside what became of the people or things.</summary>
[Flags]
public enum TallyDimension : byte { None = 0, Side = 1, Category = 2, Place = 4, Day = 8, Claimant = 16 }
