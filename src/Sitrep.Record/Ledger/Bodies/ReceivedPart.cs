namespace Sitrep.Record.Ledger.Bodies;

/// <summary>A stretch of a kept file.</summary>
/// <param name="File">The id of the file: "sha256:…".</param>
/// <param name="Start">The first byte.</param>
sealed record ReceivedPart(string File, int Start, int Length);
