using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Case.Map;

namespace Sitrep.Web.Views.Maps.Picture;

/// <summary>Draws the map as it begins. The ground of the last few extents is kept.</summary>
public sealed class PictureDesk(MapDesk desk, CaseTools tools)
{
    private const int Most = 16;

    private readonly Few<Ground> grounds = new(Most);

    /// <summary>The picture of the incidents that pass a filter.</summary>
    public MapPicture Draw(MapExtent extent, IncidentFilter filter)
    {
        var frame = new MapFrame(extent);
        return MapPicture.Of(frame, tools.Terrain is { } terrain ? grounds.Get($"{extent}", () => Ground.Of(terrain.Borders, frame)) : Ground.None, desk, filter);
    }
}
