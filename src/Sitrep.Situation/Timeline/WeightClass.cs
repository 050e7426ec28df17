namespace Sitrep.Situation.Timeline;

/// <summary>What sort of thing happened, the weightiest first. It orders what stands under a day and says nothing of how sure it is.</summary>
public enum WeightClass : byte
{
    /// <summary>A place is said to have been taken, lost, left, surrounded or freed of a siege.</summary>
    ControlChange,

    /// <summary>People are said to have been killed.</summary>
    Deaths,

    /// <summary>A road, bridge or line is said to be cut, closed or open again.</summary>
    Roads,

    /// <summary>A truce, a ceasefire, an exchange, an evacuation, or its breach.</summary>
    Agreement,

    /// <summary>An operation is said to have begun or ended.</summary>
    Operation,

    /// <summary>People had to leave or came back.</summary>
    Displacement,

    /// <summary>Other harm to people, and fighting.</summary>
    Fighting,

    /// <summary>Everything else.</summary>
    Other,
}
