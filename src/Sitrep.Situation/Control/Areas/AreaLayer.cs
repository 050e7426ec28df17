namespace Sitrep.Situation.Control.Areas;

/// <summary>Whether an area shows what is held or contested by what all voices say, or only what one side says of itself. The two are never mixed.</summary>
public enum AreaLayer : byte { Assessed, Claimed }
