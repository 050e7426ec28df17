namespace Sitrep.Reading.Claims.Roles;

/// <summary>The roles of a claim that are chosen among mentions.</summary>
public enum Role : byte { Actor, Target, Place, Time, Means }
