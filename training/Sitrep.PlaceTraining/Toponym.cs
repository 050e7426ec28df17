using Sitrep.Model;

namespace Sitrep.PlaceTraining;

/// <summary>A place as annotators marked it: its characters (UTF-16) and, where known, where it is.</summary>
sealed record Toponym(Span Span, GeoPoint? At);
