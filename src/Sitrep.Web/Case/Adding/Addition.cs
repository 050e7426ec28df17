namespace Sitrep.Web.Case.Adding;

/// <summary>What became of a report that somebody gave.</summary>
/// <param name="Key">The report's key; null when it was refused.</param>
/// <param name="Claims">How many claims were read in it.</param>
/// <param name="Complaint">Why it was refused, and what to do.</param>
public sealed record Addition(AdditionOutcome Outcome, string File, string? Key, int Claims, string? Complaint);
