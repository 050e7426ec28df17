namespace Sitrep.Web.Api.Claims;

/// <summary>A page of claims.</summary>
/// <param name="Total">How many pass the filter.</param>
/// <param name="Next">The address of the next page, if there is one.</param>
public sealed record ClaimsJson(int Total, string? Next, IEnumerable<ClaimJson> Claims);
