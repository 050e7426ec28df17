namespace Sitrep.Web.Api.People;

/// <summary>A page of accounts, by name.</summary>
public sealed record AccountsJson(int Total, string? Next, IEnumerable<AccountJson> Accounts);
