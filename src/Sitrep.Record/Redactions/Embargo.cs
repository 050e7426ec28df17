namespace Sitrep.Record.Redactions;

/// <summary>A report that no output shows before a date.</summary>
/// <param name="Until">The instant from which on it is shown; null lifts an embargo.</param>
public sealed record Embargo(string Report, DateTimeOffset? Until, string? Reason = null);
