namespace Sitrep.Web.Api.People;

/// <summary>An account as it is sent.</summary>
/// <param name="Role">"reader", "reviewer" or "admin".</param>
public sealed record GivenAccount(string? Role, string? Password);
