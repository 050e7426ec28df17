namespace Sitrep.Record.Accounts;

/// <summary>A browser in which somebody is signed in.</summary>
/// <param name="Used">When it was last used, to the minute.</param>
/// <param name="IsThis">It is the one that asks.</param>
public sealed record Session(DateTimeOffset Begun, DateTimeOffset Used, bool IsThis);
