namespace Sitrep.Situation.Control;

/// <summary>What a control claim says of its party, by <c>packs/control/weighing.yaml</c>.</summary>
public enum ControlEffect : byte
{
    /// <summary>It is at the place, or moves towards it; or the claim names nobody. Moves nothing.</summary>
    Near,

    /// <summary>It surrounds the place. Moves nothing, and is told beside the holder until it ends.</summary>
    Besieges,

    /// <summary>It has broken the ring around the place: a siege ends.</summary>
    Frees,

    /// <summary>It is inside: whoever else holds the place is contested.</summary>
    Enters,

    /// <summary>It no longer holds the place.</summary>
    Lost,

    /// <summary>It holds the place, since it took it, or because it stood there.</summary>
    Holds,
}
