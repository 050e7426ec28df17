namespace Sitrep.Reading.Mentions.Phrases;

/// <summary>What a determiner says about how many.</summary>
enum Determiner : byte
{
    None,
    /// <summary>"a", "another".</summary>
    One,
    /// <summary>"the", "his", "this": one of a singular noun.</summary>
    Definite,
    /// <summary>"our", "its": as definite, and says whose.</summary>
    Possessive,
    /// <summary>"no".</summary>
    Zero,
    Two,
    /// <summary>"each", "any", "some": no number.</summary>
    Open,
}
