namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Whether people are said to be fighters or civilians.</summary>
public enum PeopleClass : byte { NotTold, Combatant, Civilian }
