namespace Sitrep.Web.Api.People;

/// <summary>Another password for one's own account.</summary>
/// <param name="Current">The password so far.</param>
public sealed record GivenPassword(string? Current, string? Next);
