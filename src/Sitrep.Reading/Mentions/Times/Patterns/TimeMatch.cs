namespace Sitrep.Reading.Mentions.Times.Patterns;

/// <summary>A pattern found in a passage: atoms from First up to End.</summary>
readonly record struct TimeMatch(int First, int End, TimePattern Pattern, TimeCapture Parts);
