namespace Sitrep.Model;

/// <summary>The morphological features (UD v2) that frames and time expressions ask for.</summary>
[Flags]
public enum Features : ushort
{
    None = 0,
    Singular = 1 << 0,
    Plural = 1 << 1,
    Past = 1 << 2,
    Present = 1 << 3,
    /// <summary>VerbForm=Fin.</summary>
    Finite = 1 << 4,
    Infinitive = 1 << 5,
    /// <summary>VerbForm=Part, past or present by the tense.</summary>
    Participle = 1 << 6,
    Gerund = 1 << 7,
    Passive = 1 << 8,
    Imperative = 1 << 9,
    FirstPerson = 1 << 10,
    SecondPerson = 1 << 11,
    ThirdPerson = 1 << 12,
    Negative = 1 << 13,
    Possessive = 1 << 14,
}
