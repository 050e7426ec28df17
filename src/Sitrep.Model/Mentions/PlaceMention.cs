using System.Collections.Immutable;

namespace Sitrep.Model.Mentions;

/// <summary>A place named or described. Unresolved places have no id and no position.</summary>
/// <param name="Name">The name as the gazetteer or the text has it; for an anaphor ("the town") its antecedent's.</param>
/// <param name="Id">"geonames:…", "pack:…" or a user's own scheme.</param>
/// <param name="RadiusKm">How far from <paramref name="Location"/> it may be, kilometres.</param>
/// <param name="Within">Text or name of the containing area ("western Aleppo countryside").</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Anaphoric">True for "the town", "there".</param>
/// <param name="Evidence">Names of the evidence that chose this candidate among namesakes.</param>
public sealed record PlaceMention(Span Span, string Rule, PlaceKind Kind, string Name, string? Id = null, GeoPoint? Location = null,
    PlacePrecision Precision = PlacePrecision.Unresolved, double? RadiusKm = null, string? Within = null, string? Country = null,
    bool Anaphoric = false, ImmutableArray<string> Evidence = default) : Mention(Span, Rule);
