using Microsoft.AspNetCore.Http;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Api.Claims;

/// <summary>/api/v1/places: the places of the claims that pass a filter, as GeoJSON with counts by type. The map draws it.</summary>
internal static class PlacesResource
{
    public static IResult List(HttpRequest request, CurrentCase current)
    {
        var filter = ClaimFilter.From(request.Query);
        return GeoJson.Result(PlaceEntry.Of(current.View(filter.Clocks).Filtered(filter).Claims).Select(GeoJson.Of));
    }
}
