namespace Sitrep.Reading.Mentions.Words.Atoms;

/// <summary>What stands between two atoms, from the closest tie to the loosest.</summary>
public enum Gap : byte
{
    /// <summary>Nothing: "T" and "72" of "T72".</summary>
    None,
    Apostrophe,
    /// <summary>A hyphen or dash without spaces.</summary>
    Hyphen,
    /// <summary>A full stop without a space after it ("U.S.").</summary>
    Dot,
    Space,
    Slash,
    /// <summary>A dash with spaces around it.</summary>
    Dash,
    Comma,
    Colon,
    /// <summary>An opening bracket.</summary>
    Open,
    /// <summary>Anything else: other punctuation, a blank line, a symbol.</summary>
    Break,
}
