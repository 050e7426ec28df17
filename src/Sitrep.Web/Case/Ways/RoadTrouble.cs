namespace Sitrep.Web.Case.Ways;

/// <summary>Why there is no answer about a way: no road leads to a place of that name, both names are one place, or no road joins them.</summary>
public enum RoadTrouble : byte { None, UnknownPlace, SamePlace, NoRoad }
