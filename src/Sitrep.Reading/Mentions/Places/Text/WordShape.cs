namespace Sitrep.Reading.Mentions.Places.Text;

/// <summary>How a word is written.</summary>
[Flags]
enum WordShape : byte
{
    None = 0,
    Capital = 1,
    AllCapitals = 2,
    /// <summary>In a script without case, or in a text written without capitals.</summary>
    Caseless = 4,
    Digits = 8,
    /// <summary>With a full stop at its end or within.</summary>
    Abbreviated = 16,
    /// <summary>Followed by a possessive 's.</summary>
    Possessive = 32,
}
