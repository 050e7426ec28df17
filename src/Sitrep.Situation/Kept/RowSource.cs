namespace Sitrep.Situation.Kept;

/// <summary>What a row is made of. One and the same thing gives one and the same row.</summary>
/// <param name="Key">As <see cref="SituationRow.Key"/>.</param>
public readonly record struct RowSource(string Key, object Of);
