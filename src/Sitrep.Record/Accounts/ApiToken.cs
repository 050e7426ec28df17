namespace Sitrep.Record.Accounts;

/// <summary>A token of an account, for programs. The secret itself is shown once and kept nowhere.</summary>
/// <param name="Id">Names it: its first part, which is no secret.</param>
/// <param name="Note">What it is for.</param>
public sealed record ApiToken(string Id, string Account, DateTimeOffset Made, string? Note);
