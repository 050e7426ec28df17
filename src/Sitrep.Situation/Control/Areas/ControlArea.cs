using System.Collections.Immutable;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control.Areas;

/// <summary>Cells of one holder and one band of age, drawn as one.</summary>
/// <param name="Status">Held or contested in the assessed layer, claimed in the other.</param>
/// <param name="Holder">Who holds or claims it; null when it is contested.</param>
/// <param name="Band">From 0, fresh, by the ages of the rules.</param>
/// <param name="Strength">How strongly it is to be drawn, 1 to the faintest: that of its stalest cell.</param>
/// <param name="Cells">By name.</param>
public sealed record ControlArea(AreaLayer Layer, PlaceStatus Status, Side? Holder, int Band, double Strength, ImmutableArray<ControlCell> Cells,
    ImmutableArray<Polygon> Polygons)
{
    /// <summary>Days since the newest word about its freshest and its stalest cell.</summary>
    public int Freshest => Cells.Min(c => c.Days ?? 0);
    public int Stalest => Cells.Max(c => c.Days ?? 0);
}
