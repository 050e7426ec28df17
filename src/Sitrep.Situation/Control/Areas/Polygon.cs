using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Control.Areas;

/// <summary>A surface on the map, WGS 84.</summary>
/// <param name="Rings">The outline, then holes; each closed, its first point again at its end; outlines anticlockwise and holes clockwise, as RFC 7946 asks.</param>
public sealed record Polygon(ImmutableArray<ImmutableArray<GeoPoint>> Rings);
