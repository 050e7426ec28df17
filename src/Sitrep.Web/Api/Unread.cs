using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Sitrep.Situation;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Api;

/// <summary>A word of an address that cannot be read: the API refuses it, a page is shown without it and says so.</summary>
/// <param name="Given">What stands in the address.</param>
public sealed record Unread(QueryWord Word, string Given)
{
    private static readonly ImmutableArray<QueryWord> Turning = [QueryWords.Turn, .. QueryWords.Page];

    private static readonly ImmutableArray<QueryWord> Incidents = [.. QueryWords.Incidents, QueryWords.Layers, .. Turning];

    private static readonly ImmutableArray<QueryWord> Trail = [.. QueryWords.Trail, .. Turning];

    private static readonly ImmutableArray<QueryWord> Tallies =
    [
        QueryWords.Dimensions, QueryWords.Claims[0] with { OneOf = [TypeNames.Of(Model.ClaimType.Casualty), TypeNames.Of(Model.ClaimType.Equipment)] },
        .. QueryWords.Days("count"), .. QueryWords.Clocks, .. Turning,
    ];

    /// <summary>The words of a page's address; an empty field of a form asks for nothing.</summary>
    public static ImmutableArray<Unread> Of(HttpRequest request) => [.. Of(request.Query, WordsOf(request.Path)).Where(unread => unread.Given.Trim(' ', ',').Length > 0)];

    /// <summary>What of some words cannot be read, in their order.</summary>
    public static IEnumerable<Unread> Of(IQueryCollection query, IEnumerable<QueryWord> words) =>
        words.Where(word => query.ContainsKey(word.Name)).SelectMany(word => In(word, query[word.Name]).Select(given => new Unread(word, given)));

    private static ImmutableArray<QueryWord> WordsOf(PathString path) => path.Value switch
    {
        "/tallies" => Tallies,
        "/audit" => Trail,
        _ => Incidents,
    };

    // What may come once and comes twice is read as one word, and is none.
    private static IEnumerable<string> In(QueryWord word, StringValues given) => word switch
    {
        { Name: VantageQuery.AsOf } => Whole(given, ClockText.AsOf(given) is not null),
        { Name: VantageQuery.KnownAt } => Whole(given, ClockText.KnownAt(given) is not null),
        { Kind: "integer" } => Whole(given, word.Name == QueryWords.Turn.Name && long.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= word.Least),
        { Format: "date" } => Whole(given, Asked.Day(given) is not null),
        { OneOf.IsEmpty: true } => [],
        { HasCommas: true } => given.SelectMany(one => (one ?? "").Split(',', StringSplitOptions.TrimEntries)).Where(one => !word.OneOf.Contains(one, StringComparer.OrdinalIgnoreCase)),
        { Repeats: true } => given.Select(one => one ?? "").Where(one => !word.OneOf.Contains(one)),
        _ => Whole(given, word.OneOf.Contains(given.ToString())),
    };

    private static IEnumerable<string> Whole(StringValues given, bool isRead) => isRead ? [] : [given.ToString()];
}
