using System.Collections.Immutable;

namespace Sitrep.Web.Case.Claims;

/// <summary>What passes a filter, with the counts of its choices for the next change.</summary>
internal sealed class PassingClaims(ClaimFilter filter, ImmutableArray<ClaimEntry> claims, ChoiceCounts counts, List<string> names)
{
    private readonly Lazy<Facets> facets = new(() => counts.Facets(names));

    public ClaimFilter Filter => filter;

    /// <summary>In the view's order.</summary>
    public ImmutableArray<ClaimEntry> Claims => claims;

    public ChoiceCounts Counts => counts;

    public FilteredClaims Filtered => new(claims, facets.Value);
}
