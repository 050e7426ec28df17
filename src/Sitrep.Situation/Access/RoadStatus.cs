namespace Sitrep.Situation.Access;

/// <summary>What the words about a segment, and about who holds the places at its ends, come to. From <see cref="Closed"/> on nobody passes.</summary>
public enum RoadStatus : byte
{
    /// <summary>Nobody says otherwise, or it is said to be open again.</summary>
    Open,

    /// <summary>Said to be damaged.</summary>
    Restricted,

    /// <summary>A place at its end is contested, its ends are held by two sides, or it is only said that it may be cut.</summary>
    Contested,

    /// <summary>Said to be closed.</summary>
    Closed,

    /// <summary>Said to be cut.</summary>
    Cut,
}
