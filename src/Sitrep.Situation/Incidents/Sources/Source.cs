using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Incidents;

/// <summary>A voice that is independent of every other: all who speak for one side, quote one organisation or copy one text are one.</summary>
/// <param name="Key">The side's key, else the folded name of the organisation or publisher.</param>
/// <param name="Side">The side that it speaks for; not belligerent for agencies, monitors and everybody unknown.</param>
public sealed record Source(string Key, string Name, Side Side);
