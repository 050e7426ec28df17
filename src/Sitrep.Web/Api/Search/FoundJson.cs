using Sitrep.Web.Case.Search;

namespace Sitrep.Web.Api.Search;

/// <summary>A report or a claim that a search found.</summary>
/// <param name="Claim">The claim's key; null when the report's own words were found.</param>
/// <param name="Snippet">The words around what was found, with the found words between ‹ and ›.</param>
public sealed record FoundJson(string Report, string Title, string? Claim, string? Type, string Snippet)
{
    public static FoundJson Of(FoundText found) => new(found.Report.Key, found.Report.Source.Title, found.Claim?.Key,
        found.Claim is { } claim ? Case.Claims.TypeNames.Of(claim.Claim.Type) : null, found.Snippet);
}
