namespace Sitrep.Situation.Displacement;

/// <summary>What a number of displaced counts. A household is no fixed number of people, so the two are never added up or set against each other.</summary>
public enum FlowUnit : byte { People, Households }
