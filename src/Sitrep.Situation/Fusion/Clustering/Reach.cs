using Sitrep.Model;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Fusion.Clustering;

/// <summary>
/// How far a cluster reaches: the box of its exact places, the span of its exact days, its method. Pairs that agree one by one may form a chain
/// that no longer is one happening; this stops it.
/// </summary>
readonly record struct Reach(float South, float North, float West, float East, int FirstDay, int LastDay, ulong Method)
{
    public static Reach Of(in ClaimTraits traits)
    {
        var exactPlace = traits.HasPosition && traits.Precision is PlacePrecision.Exact or PlacePrecision.Near && traits.Family != Family.Works;
        var exactDay = traits.First == traits.Last && traits.First != 0 && !traits.Total;
        return new(exactPlace ? traits.Latitude : float.NaN, traits.Latitude, traits.Longitude, traits.Longitude,
            exactDay ? traits.First : 0, exactDay ? traits.Last : 0, traits.Method);
    }

    bool HasBox => !float.IsNaN(South);

    /// <summary>The reach of both; null when it would be too far.</summary>
    public Reach? With(in Reach other, SignWeights weights)
    {
        if (Method != 0 && other.Method != 0 && Method != other.Method)
        {
            return null;
        }

        var joined = Box(other) with
        {
            FirstDay = FirstDay == 0 ? other.FirstDay : other.FirstDay == 0 ? FirstDay : Math.Min(FirstDay, other.FirstDay),
            LastDay = Math.Max(LastDay, other.LastDay),
            Method = Method != 0 ? Method : other.Method,
        };
        return joined.LastDay - joined.FirstDay > weights.LongestDays || joined.DiagonalKm > weights.WidestKm ? null : joined;
    }

    double DiagonalKm => !HasBox || (South == North && West == East) ? 0 : new GeoPoint(South, West).KmTo(new(North, East));

    Reach Box(in Reach other) => !HasBox ? other : !other.HasBox ? this : this with
    {
        South = Math.Min(South, other.South),
        North = Math.Max(North, other.North),
        West = Math.Min(West, other.West),
        East = Math.Max(East, other.East),
    };
}
