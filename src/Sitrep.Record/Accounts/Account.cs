namespace Sitrep.Record.Accounts;

/// <summary>Somebody who may sign in to a case that is served.</summary>
/// <param name="Name">As the ledger writes it; unique.</param>
/// <param name="Locked">Until when nobody can sign in by its password, after failures; null when it is open.</param>
public sealed record Account(string Name, Role Role, DateTimeOffset Made, DateTimeOffset? Locked);
