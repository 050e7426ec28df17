using System.Collections.Immutable;

namespace Sitrep.Web.Case.Claims;

/// <summary>What passes a filter, in the view's order, and what each of its choices would show.</summary>
public sealed record FilteredClaims(ImmutableArray<ClaimEntry> Claims, Facets Facets);
