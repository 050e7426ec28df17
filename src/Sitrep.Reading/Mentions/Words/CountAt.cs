using Sitrep.Model.Mentions;

namespace Sitrep.Reading.Mentions.Words;

/// <summary>A count and the atoms that it stands on, its bounds included.</summary>
/// <param name="NumeralStart">First atom of the numeral itself.</param>
public readonly record struct CountAt(int First, int End, int NumeralStart, CountMention Mention);
