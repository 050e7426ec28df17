using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Control.Areas;

/// <summary>The ground around one place of which something is told: nearer to it than to any other such place, within its reach, on its side of the border.</summary>
/// <param name="Places">The place; several when the gazetteer puts them at one point.</param>
/// <param name="ReachKm">No point of it is farther away than this.</param>
/// <param name="Days">Days since the newest word that stands; null when none has a day.</param>
/// <param name="Polygons">Empty when nothing of it is left.</param>
public sealed record ControlCell(ImmutableArray<PlaceControl> Places, GeoPoint At, double ReachKm, int? Days, ImmutableArray<Polygon> Polygons)
{
    /// <summary>That of its places; where they differ, contested.</summary>
    public PlaceStatus Status { get; } = Places.All(p => p.Status == Places[0].Status && p.Holder?.Key == Places[0].Holder?.Key) ? Places[0].Status : PlaceStatus.Contested;

    /// <summary>Every word about its places that stands.</summary>
    public IEnumerable<ControlWord> Words => Places.SelectMany(p => p.Standing);
}
