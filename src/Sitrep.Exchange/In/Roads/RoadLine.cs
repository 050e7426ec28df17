using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Roads;

/// <summary>A line of a road file.</summary>
/// <param name="Road">Its number (<c>ref</c>), else its name; empty when it has none.</param>
/// <param name="Points">Two or more.</param>
public sealed record RoadLine(string Road, ImmutableArray<GeoPoint> Points);
