namespace Sitrep.Reading.Mentions.Places.Areas;

/// <summary>What a word such as "outskirts" makes of the place beside it.</summary>
/// <param name="Name">The entry of the lexicon; part of the rule's name.</param>
/// <param name="RadiusKm">How far the area reaches.</param>
/// <param name="OffsetKm">How far its middle lies in the direction that is said with it.</param>
sealed record AreaWord(string Name, double RadiusKm, double OffsetKm);
