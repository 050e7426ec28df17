namespace Sitrep.Situation.Control;

/// <summary>From an instant on something more is told of a place, by the number of its track.</summary>
/// <param name="At">A day number, or the ticks at which it became known.</param>
readonly record struct Turn(long At, int Track) : IComparable<Turn>
{
    public int CompareTo(Turn other) => (At, Track).CompareTo((other.At, other.Track));
}
