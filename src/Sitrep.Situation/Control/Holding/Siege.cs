using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>A place that is said to be surrounded.</summary>
/// <param name="By">By whom; null when nobody says.</param>
/// <param name="Since">The first day that standing words tell.</param>
/// <param name="Confirmed">Said by somebody other than a party for itself.</param>
public sealed record Siege(Side? By, DateOnly Since, bool Confirmed);
