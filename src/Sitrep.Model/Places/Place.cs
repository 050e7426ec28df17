namespace Sitrep.Model;

/// <summary>The place of a claim.</summary>
/// <param name="Surface">The words of the report.</param>
public sealed record Place(string Surface, string? Name = null, string? Id = null, GeoPoint? Location = null,
    PlacePrecision Precision = PlacePrecision.Unresolved, string? Within = null, double? RadiusKm = null, string? Country = null);
