namespace Sitrep.Situation.Access;

/// <summary>What a claim says has become of a road.</summary>
public enum RoadEffect : byte { Opens, Restricts, Closes, Cuts }
