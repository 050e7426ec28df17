namespace Sitrep.Geography;

/// <summary>A place that a name may mean.</summary>
/// <param name="FromUser">True when it comes from the user's or the case's own gazetteer.</param>
public readonly record struct PlaceCandidate(GazetteerPlace Place, NameMatch Match, bool FromUser = false);
