namespace Sitrep.Situation.Incidents;

/// <summary>
/// How many stand behind it who do not speak for themselves. A party against itself counts as an independent voice, and so do two sides that say the same.
/// A voice more never lowers it, a voice less never raises it; what is disputed is kept apart from it.
/// </summary>
public enum Corroboration : byte
{
    /// <summary>Nobody says without reserve that it happened.</summary>
    None,

    /// <summary>Only a party, of itself or its enemy.</summary>
    OneSide,

    /// <summary>One independent voice.</summary>
    Single,

    /// <summary>Two independent voices.</summary>
    Double,

    /// <summary>Three or more.</summary>
    Several,
}
