using System.Collections.Immutable;
using Sitrep.Geography.Names;
using Sitrep.Model;

namespace Sitrep.Web.Case.Claims;

/// <summary>A place with the claims about it.</summary>
/// <param name="Counts">Number of claims by type, indexed by <see cref="ClaimType"/>.</param>
/// <param name="Only">The claim's key when there is just one.</param>
public sealed record PlaceEntry(string Key, string Name, GeoPoint Location, PlacePrecision Precision, int Claims, ImmutableArray<int> Counts, string? Only)
{
    /// <summary>The places of the claims that have a position, most claims first.</summary>
    public static ImmutableArray<PlaceEntry> Of(IEnumerable<ClaimEntry> claims) =>
        [.. claims.Where(claim => claim.Claim.Place?.Location is not null).GroupBy(claim => claim.PlaceKey!, StringComparer.Ordinal)
            .Select(group => Of(group.Key, [.. group])).OrderByDescending(place => place.Claims).ThenBy(place => place.Key, StringComparer.Ordinal)];

    private static PlaceEntry Of(string key, ClaimEntry[] claims)
    {
        var place = claims[0].Claim.Place!;
        var counts = new int[TypeNames.All.Length];
        foreach (var claim in claims)
        {
            counts[(int)claim.Claim.Type]++;
        }

        return new(key, place.Shown(), place.Location!.Value, place.Precision, claims.Length, [.. counts], claims is [var only] ? only.Key : null);
    }
}
