namespace Sitrep.Situation.Incidents;

/// <summary>What a voice has to do with what it says.</summary>
public enum Stance : byte
{
    /// <summary>A party about its own gains, its enemy's losses, or harm that it blames on its enemy.</summary>
    ForItself,

    /// <summary>A party against itself: its own loss, its enemy's gain, harm to civilians that it did.</summary>
    AgainstItself,

    /// <summary>Nobody that the actor packs know as a party to the conflict.</summary>
    Independent,
}
