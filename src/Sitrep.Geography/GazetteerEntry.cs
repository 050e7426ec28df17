using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Geography;

/// <summary>A place as a source gives it, to be written into an index.</summary>
/// <param name="Id">"geonames:170063", "pack:…" or the source's own scheme; unique within the index.</param>
/// <param name="Name">The name to show.</param>
/// <param name="Country">ISO 3166-1 alpha-2, or empty.</param>
/// <param name="Others">Other names and spellings, in any script.</param>
/// <param name="Rank">How high a seat of government it is: 5 a capital, 4 to 1 of first to lower divisions, 0 none.</param>
/// <param name="Division">Id of the first-order division (province) it lies in.</param>
/// <param name="District">Id of the second-order division it lies in.</param>
/// <param name="RadiusKm">How far it extends, for areas; 0 for points.</param>
public sealed record GazetteerEntry(string Id, string Name, GeoPoint Location, PlaceKind Kind, string Country = "",
    ImmutableArray<string> Others = default, long Population = 0, int Rank = 0, string? Division = null, string? District = null,
    double RadiusKm = 0);
