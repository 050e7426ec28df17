namespace Sitrep.Reading.Mentions.Counts;

/// <summary>What a number word does in a numeral.</summary>
enum NumberRole : byte { Value, Multiplier, Group, Phrase, Article, Join, Vague, None, Label, Measure, CurrencySign, Age, AtLeast, AtMost, About, Exactly, AfterAtLeast, AfterAtMost, AfterAbout, RangeTo, RangeOr, RangeBetween, RangeAnd }

/// <summary>A number word's role and value; the value of a vague word is its least number, 0 when the convention gives none.</summary>
sealed record NumberMeaning(NumberRole Role, long Value = 0, string? Unit = null);
