namespace Sitrep.Situation.Incidents;

/// <summary>The grades of Airwars for harm to civilians, as its methodology defines them; docs/incidents.md says how they are told.</summary>
public enum CivilianHarm : byte
{
    /// <summary>Independent voices say that those harmed were fighters, and none that they were civilians.</summary>
    Discounted,

    /// <summary>Different parties are held responsible.</summary>
    Contested,

    /// <summary>One source, or no word of an attack near by.</summary>
    Weak,

    /// <summary>Two or more independent sources, and word of an attack.</summary>
    Fair,

    /// <summary>A party says that it did it.</summary>
    Confirmed,
}
