namespace Sitrep.Reading.Mentions.Phrases;

/// <summary>What a word to the left of a noun does to its phrase.</summary>
enum Step : byte { Stop, Modifier, Determiner, Possessive }
