namespace Sitrep.Reading.Mentions.Words.Atoms;

/// <summary>How an atom is written.</summary>
[Flags]
public enum AtomShape : byte
{
    Lower = 0,
    /// <summary>Its first letter is a capital.</summary>
    Upper = 1,
    /// <summary>All its letters are capitals.</summary>
    Capitals = 2,
    /// <summary>It is a numeral, with any separators inside ("1,150", "2.5").</summary>
    Number = 4,
}
