namespace Sitrep.Model;

/// <summary>How exactly a place is known: a named point, near one, an area, or not found in any gazetteer.</summary>
public enum PlacePrecision : byte { Unresolved, Exact, Near, Area }
