using Sitrep.Model;

namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Compares where: the same name or id, else the distance against how exactly both places are known.</summary>
static class PlaceSigns
{
    // Kilometres within which a place of a precision may really lie.
    const float Exact = 1.5f, Near = 5, Unresolved = 10, Area = 25;
    const double Slack = 1;

    public static Sign? Of(in ClaimTraits a, in ClaimTraits b)
    {
        if (a.Place == 0 || b.Place == 0)
        {
            return a.Place == b.Place ? null : Sign.PlaceNotTold;
        }

        var area = a.Precision == PlacePrecision.Area || b.Precision == PlacePrecision.Area;
        return a.Place == b.Place ? (area ? Sign.SameArea : Sign.SamePlace)
            : !a.HasPosition || !b.HasPosition ? Sign.OtherName
            : KmBetween(a, b) <= ReachOf(a) + ReachOf(b) + Slack ? (area ? Sign.InArea : Sign.NearPlace)
            : a.Family == Family.Works ? Sign.OtherStretch
            : Sign.PlacesApart;
    }

    public static double KmBetween(in ClaimTraits a, in ClaimTraits b) =>
        new GeoPoint(a.Latitude, a.Longitude).KmTo(new(b.Latitude, b.Longitude));

    static float ReachOf(in ClaimTraits traits) => traits.RadiusKm > 0 ? traits.RadiusKm : traits.Precision switch
    {
        PlacePrecision.Exact => Exact,
        PlacePrecision.Near => Near,
        PlacePrecision.Area => Area,
        _ => Unresolved,
    };
}
