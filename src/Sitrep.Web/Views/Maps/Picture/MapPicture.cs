using System.Collections.Immutable;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Case.Map;

namespace Sitrep.Web.Views.Maps.Picture;

/// <summary>
/// The map as it begins, as part of the page: there with the page's first words, before the browser has opened what draws the map that one can move; and where it
/// cannot (no script, no WebGL) it stays. Where and how large things stand in it is as the map shows them.
/// </summary>
/// <param name="Rings">The largest last.</param>
public sealed record MapPicture(MapFrame Frame, Ground Ground, ImmutableArray<MapRing> Rings)
{
    public static MapPicture Of(MapFrame frame, Ground ground, MapDesk desk, IncidentFilter filter) => new(frame, ground,
        [.. frame.Tiles().SelectMany(tile => desk.Clusters(filter, tile)).Select(cluster => MapRing.Of(cluster, frame))
            .OrderByDescending(ring => ring.Count).ThenBy(ring => ring.X).ThenBy(ring => ring.Y).Take(HomeView.MostRings).Reverse()]);
}
