namespace Sitrep.Situation.Control;

/// <summary>From a day on the words about a place come to something else than before.</summary>
/// <param name="Day">The first day as of which it is so.</param>
public sealed record ControlChange(DateOnly Day, PlaceControl State)
{
    internal bool Differs(PlaceControl other) => (State.Status, State.Holder?.Key, State.Siege?.By?.Key, State.Siege is null)
        != (other.Status, other.Holder?.Key, other.Siege?.By?.Key, other.Siege is null);
}
