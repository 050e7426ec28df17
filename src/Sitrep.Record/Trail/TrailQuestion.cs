namespace Sitrep.Record.Trail;

/// <summary>What of the trail is asked for.</summary>
/// <param name="Account">Only what this account did, and what was done to it; null for everybody.</param>
/// <param name="Kind">Only this kind; null for all that people did, and so not what the program did by itself.</param>
/// <param name="From">The first day, in UTC.</param>
/// <param name="To">The last day, in UTC.</param>
public sealed record TrailQuestion(string? Account = null, TrailKind? Kind = null, DateOnly? From = null, DateOnly? To = null);
