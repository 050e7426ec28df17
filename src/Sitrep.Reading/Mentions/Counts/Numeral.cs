namespace Sitrep.Reading.Mentions.Counts;

/// <summary>A number as written, without its bounds: atoms from First up to End.</summary>
/// <param name="Value">Its value; for a vague word the least number that it stands for.</param>
/// <param name="Vague">True for "several", "dozens".</param>
/// <param name="Ambiguous">True when the numeral can be read two ways.</param>
/// <param name="Fraction">True when digits after a decimal point were lost in <paramref name="Value"/>.</param>
readonly record struct Numeral(int First, int End, long Value, bool Vague = false, bool Ambiguous = false, bool Fraction = false);
