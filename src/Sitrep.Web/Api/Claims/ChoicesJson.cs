using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Api.Claims;

/// <summary>What each filter offers, each value with the number of claims that it would leave.</summary>
public sealed record ChoicesJson(IEnumerable<Choice<string>> Types, IEnumerable<Choice<string>> Sides, IEnumerable<Choice<string>> Parties, IEnumerable<Choice<string>> Sources,
    IEnumerable<Choice<DateOnly>> Days)
{
    public static ChoicesJson Of(Facets facets) => new(facets.Types.Select(choice => new Choice<string>(TypeNames.Of(choice.Value), choice.Claims)), facets.Sides, facets.Parties, facets.Sources, facets.Days);
}
