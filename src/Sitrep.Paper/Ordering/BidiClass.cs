namespace Sitrep.Paper.Ordering;

/// <summary>How a character takes part in the order of a line (Unicode Standard Annex 9, table 4). Embeddings and overrides are among what is ignored.</summary>
enum BidiClass : byte
{
    Left,
    Right,
    ArabicLetter,
    EuropeanNumber,
    EuropeanSeparator,
    EuropeanTerminator,
    ArabicNumber,
    CommonSeparator,
    Mark,
    Ignored,
    Space,
    Neutral,
    LeftIsolate,
    RightIsolate,
    FirstStrongIsolate,
    PopIsolate,
}
