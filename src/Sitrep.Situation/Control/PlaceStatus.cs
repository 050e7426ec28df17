namespace Sitrep.Situation.Control;

/// <summary>What the words about a place come to.</summary>
public enum PlaceStatus : byte
{
    /// <summary>Nobody says anything about it.</summary>
    Unknown,

    /// <summary>Somebody is said to be there or near; nobody says who holds it.</summary>
    Fought,

    /// <summary>One side is said to have gone; nobody says who came.</summary>
    Left,

    /// <summary>Only the holder itself says that it holds it, or others with reserve.</summary>
    Claimed,

    /// <summary>Voices differ, and nothing settles it.</summary>
    Contested,

    /// <summary>An independent voice, or the loser, says so, and nobody says otherwise since.</summary>
    Held,
}
