using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>What the words about a place come to, in the numbers of its track.</summary>
/// <param name="Holder">The number of the side; -1 when there is none.</param>
/// <param name="Since">A day number; null when no word that counts has one.</param>
readonly record struct Outcome(PlaceStatus Status, int Holder, int? Since, ControlRule Rule)
{
    public double For { get; init; }
    public double Against { get; init; }
    public Corroboration Corroboration { get; init; }
    public int? Newest { get; init; }
}
