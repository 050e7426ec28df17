namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Kinds of happenings that are compared with each other: claims of two families are never of one incident.</summary>
public enum Family : byte { Control, Violence, Works, Displacement, Aid, Agreement, Operation, Statement }
