namespace Sitrep.Reading.Mentions.Words.Lexica;

/// <summary>How a phrase must be written to count as an entry's.</summary>
public enum LetterCase : byte
{
    Any,
    /// <summary>With a capital, where the text has capitals at all: names.</summary>
    Capital,
    /// <summary>Exactly as in the pack.</summary>
    Exact,
    /// <summary>In capitals; in a text without case it must be long enough not to be a word ("is", "us").</summary>
    Acronym,
}
