using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Web.Case.Claims;

/// <summary>What a filter's choices would show: each choice with its number of claims, counted with the rest of the filter kept.</summary>
public sealed record Facets(ImmutableArray<Choice<ClaimType>> Types, ImmutableArray<Choice<string>> Sides, ImmutableArray<Choice<string>> Parties,
    ImmutableArray<Choice<string>> Sources, ImmutableArray<Choice<DateOnly>> Days)
{
    /// <summary>No list of names in a form is longer than this; the most frequent are kept.</summary>
    internal const int MostNames = 300;

    /// <summary>A claim told of a longer span is counted for at most so many of its days.</summary>
    internal const int MostDays = 31;

    public static Facets Of(CaseView view, ClaimFilter filter) => view.Filtered(filter).Facets;
}
