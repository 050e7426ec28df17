namespace Sitrep.Web.Api.People;

/// <summary>A token that is asked for.</summary>
/// <param name="Note">What it is for.</param>
public sealed record GivenToken(string? Note);
