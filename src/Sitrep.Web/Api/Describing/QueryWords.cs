using System.Collections.Immutable;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Record.Trail;
using Sitrep.Situation.Tallies;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Views.Maps;

namespace Sitrep.Web.Api.Describing;

/// <summary>The parameters that several resources take.</summary>
public static class QueryWords
{
    public static ImmutableArray<QueryWord> Clocks { get; } =
    [
        new(VantageQuery.AsOf, "Only what is said to have happened up to this day.", Format: "date") { Example = "2024-11-29" },
        new(VantageQuery.KnownAt, "Only what was known here at this instant, as it was read and judged then; a day alone is meant to its end.", Format: "date-time") { Example = "2024-11-29T12:00:00Z" },
    ];

    public static ImmutableArray<QueryWord> Page { get; } =
    [
        new("limit", "How many items; more than 1000 is 1000.", "integer") { Least = 1, Otherwise = 100 },
        new("offset", "How many items to pass over.", "integer") { Least = 0, Otherwise = 0 },
    ];

    /// <summary>Which page of a list a page of the app shows; the API has <see cref="Page"/>.</summary>
    public static QueryWord Turn { get; } = new("page", "Which page of a list.", "integer") { Least = 1 };

    /// <summary>Of lists that come whole unless a page is asked for.</summary>
    public static ImmutableArray<QueryWord> Part { get; } =
    [
        new("limit", "How many items; all unless given, and more than 1000 is 1000.", "integer") { Least = 1 },
        Page[1],
    ];

    /// <summary>The first and the last day.</summary>
    public static ImmutableArray<QueryWord> Days(string what) =>
        [new("from", $"Only each {what} of this day and later.", Format: "date"), new("to", $"Only each {what} of this day and earlier.", Format: "date")];

    /// <summary>The filter of claims and the clocks.</summary>
    public static ImmutableArray<QueryWord> Claims { get; } =
    [
        new("type", "A type of claim.", Repeats: true) { OneOf = [.. TypeNames.All.Select(TypeNames.Of)] },
        new("side", "The name of a side: it, or what belongs to it, does it, or has it done to it."),
        new("party", "A name that does it or to whom it is done."),
        new("source", "Who says it, or who published it."),
        new("day", "A day within the time told.", Format: "date") { Example = "2024-11-28" },
        new("place", "The key of a place.") { Example = "geonames:169061" },
        new("q", "Words that each stand in the evidence, a name or the report's title.") { Example = "captured" },
        .. Clocks,
    ];

    public static QueryWord Position { get; } = new(IncidentFilter.PositionName, "Only what has a position, or only what has none and stands on no map.") { OneOf = ["yes", "no"] };

    public static ImmutableArray<QueryWord> Incidents { get; } =
    [
        .. Claims,
        new(IncidentFilter.GradeName, "How many stand behind it who do not speak for themselves.", Repeats: true) { OneOf = IncidentFilter.GradeNames },
        new(IncidentFilter.DisputedName, "Only what voices differ about, or only the rest.") { OneOf = ["yes", "no"] },
        Position,
    ];

    public static QueryWord Layers { get; } = new(MapLayers.Name, "What the map shows beside incidents.", Repeats: true) { OneOf = [MapLayers.Always, .. MapLayers.All] };

    public static QueryWord Dimensions => new("by", "What to split by, with commas; side,category unless given.") { HasCommas = true, OneOf = DimensionNames, Example = "side,claimant" };

    public static ImmutableArray<string> DimensionNames { get; } = [.. Enum.GetValues<TallyDimension>().Where(dimension => dimension != TallyDimension.None).Select(Codes.Of)];

    public static QueryWord BriefLanguage { get; } = new("lang", "The language of the brief's own words; English unless given.") { OneOf = ["en", "ar"], Otherwise = "en" };

    /// <summary>The word format, with what it may be; the first is what comes without it.</summary>
    public static QueryWord Format(params string[] formats) => new("format", $"The form of the answer; {formats[0]} unless given.") { OneOf = [.. formats], Otherwise = formats[0] };

    /// <summary>The kinds of the audit trail.</summary>
    public static ImmutableArray<string> TrailKinds { get; } = [.. Enum.GetValues<TrailKind>().Select(Codes.Of)];

    public static ImmutableArray<QueryWord> Trail { get; } =
    [
        new("account", "Only what this account did, and what was done to it.") { Example = "anna" },
        new("kind", "What it is about; all that people did unless given.") { OneOf = TrailKinds },
        .. Days("entry"),
    ];

    public static ImmutableArray<string> Verdicts { get; } = [.. Enum.GetValues<Verdict>().Select(Exchange.Out.Wire.Of)];
}
