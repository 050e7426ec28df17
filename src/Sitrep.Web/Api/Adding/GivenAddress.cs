namespace Sitrep.Web.Api.Adding;

/// <summary>The address of a page that is to be fetched and added.</summary>
/// <param name="Address">It begins with https:// or http://.</param>
/// <param name="Published">When it was published, if the page does not tell: 2024-11-29, an ISO instant, or "unknown".</param>
public sealed record GivenAddress(string? Address, string? Published, string? Publisher, string? Title, string? Language);
