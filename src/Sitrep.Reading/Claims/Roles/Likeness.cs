namespace Sitrep.Reading.Claims.Roles;

/// <summary>Whom the claim before had in a role, seen from a candidate: the same one, the same one in the opposite role, another, or nobody.</summary>
public enum Likeness : byte { Kept, Crossed, Other, Empty = 4 }
