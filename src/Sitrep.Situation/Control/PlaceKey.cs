using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>
/// By what a place is known where it matters who holds it. What is only near a place or a part of it ("the western countryside of Aleppo") is a place of
/// its own, known by the words of the report: who holds a village near Aleppo does not hold Aleppo.
/// </summary>
static class PlaceKey
{
    public static string Of(Place place) => IsItself(place) ? NameKey.Of(place) : $"{NameKey.Of(place)} {NameKey.Of(place.Within ?? place.Surface)}";

    public static bool IsItself(Place place) => place.Precision is PlacePrecision.Exact or PlacePrecision.Unresolved
        || (place.Precision == PlacePrecision.Area && place.Within is null);
}
