using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Web.Case.Claims;

/// <summary>What a filter's choices would show: each choice with its number of claims, counted with the rest of the filter kept.</summary>
public sealed record Facets(ImmutableArray<Choice<ClaimType>> Types, ImmutableArray<Choice<string>> Parties,
    ImmutableArray<Choice<string>> Sources, ImmutableArray<Choice<DateOnly>> Days)
{
    /// <summary>No list of names in a form is longer than this; the most frequent are kept.</summary>
    private const int MostNames = 300;

    /// <summary>A claim told of a longer span is counted for at most so many of its days.</summary>
    private const int MostDays = 31;

    public static Facets Of(CaseView view, ClaimFilter filter) => new(
        [.. Count<ClaimType>(view, filter with { Types = [] }, claim => [claim.Claim.Type]).OrderBy(choice => choice.Value)],
        Names(view, filter with { Party = null }, claim => [claim.Actor, claim.Target]),
        Names(view, filter with { Source = null }, claim => [claim.Voice, claim.Report.Name]),
        [.. Count(view, filter with { Day = null }, DaysOf).OrderBy(choice => choice.Value)]);

    private static ImmutableArray<Choice<string>> Names(CaseView view, ClaimFilter filter, Func<ClaimEntry, string?[]> of) =>
        [.. Count(view, filter, claim => of(claim).OfType<string>().Distinct(StringComparer.Ordinal))
            .OrderByDescending(choice => choice.Claims).Take(MostNames).OrderBy(choice => choice.Value, StringComparer.OrdinalIgnoreCase)];

    private static IEnumerable<Choice<T>> Count<T>(CaseView view, ClaimFilter filter, Func<ClaimEntry, IEnumerable<T>> of) where T : notnull =>
        view.Claims.Where(filter.Takes).SelectMany(of).CountBy(value => value).Select(pair => new Choice<T>(pair.Key, pair.Value));

    private static IEnumerable<DateOnly> DaysOf(ClaimEntry claim)
    {
        if (claim.Claim.Time is not { } time || (time.Start ?? time.End) is not { } first)
        {
            return [];
        }

        var last = time.End ?? first;
        return Enumerable.Range(0, Math.Clamp(last.DayNumber - first.DayNumber + 1, 1, MostDays)).Select(first.AddDays);
    }
}
