namespace Sitrep.Situation.Kept;

/// <summary>One line of a situation as it is kept: a place, a toll, a stretch of road, a flow, a day or an operation.</summary>
/// <param name="Key">The same on every day; rows are in the order of their keys (ordinal).</param>
/// <param name="Text">What is said of it, as one JSON object.</param>
public readonly record struct SituationRow(string Key, string Text);
