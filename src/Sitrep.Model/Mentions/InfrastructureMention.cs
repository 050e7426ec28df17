namespace Sitrep.Model.Mentions;

/// <summary>A road, bridge, hospital, power line: things that are cut, closed, damaged or destroyed.</summary>
/// <param name="Kind">The lexicon's class: road, bridge, crossing, hospital, school, housing, power, water, telecom, …</param>
/// <param name="Name">Its proper name or number ("M5", "Qarqoz bridge"), if it has one.</param>
public sealed record InfrastructureMention(Span Span, string Rule, Span Head, string Kind, string? Name = null, Count? Count = null)
    : Mention(Span, Rule);
