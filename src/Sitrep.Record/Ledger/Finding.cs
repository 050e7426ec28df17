namespace Sitrep.Record.Ledger;

/// <summary>Something that is not as the ledger says, as one sentence that says what was found.</summary>
public sealed record Finding(string What);
