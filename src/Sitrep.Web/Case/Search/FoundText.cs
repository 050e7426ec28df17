using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Reports;

namespace Sitrep.Web.Case.Search;

/// <summary>A report or a claim that a search found.</summary>
/// <param name="Claim">Null when the report's own words were found.</param>
/// <param name="Snippet">The words around what was found, with the found words between ‹ and ›.</param>
public sealed record FoundText(ReportEntry Report, ClaimEntry? Claim, string Snippet);
