using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>Who holds a place, as told: every voice is kept, the last word of each decides.</summary>
/// <param name="Holder">Who holds it, or for <see cref="PlaceStatus.Left"/> who left; null when contested or not told.</param>
/// <param name="Since">The day of the first word of the present state.</param>
/// <param name="Words">All words, in order.</param>
public sealed record PlaceControl(Place Place, PlaceStatus Status, Side? Holder, DateOnly? Since, ImmutableArray<ControlWord> Words)
{
    public string Name => Place.Name ?? Place.Surface;
}
