namespace Sitrep.Situation.Control;

/// <summary>What a control claim says of its party: that it holds the place, has lost it, or is at it.</summary>
public enum ControlEffect : byte { Near, Lost, Holds }
