using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Api;

/// <summary>Reads a request's query strictly: a page leaves out what it cannot read, the API says so.</summary>
internal static class Asked
{
    public const int MostItems = 1000;

    private static readonly string[] DayWords = ["from", "to"];

    /// <summary>What is wrong with the query, and what to write instead; null when nothing is.</summary>
    public static IResult? Complaint(IQueryCollection query)
    {
        var type = query["type"].FirstOrDefault(name => TypeNames.Parse(name) is null);
        var complaint = type is not null ? $"type={type} is no claim type. Use one of: {string.Join(", ", TypeNames.All.Select(TypeNames.Of))}."
            : query.ContainsKey("day") && ClaimFilter.From(query).Day is null ? "day is an ISO date, such as day=2024-11-28."
            : query.ContainsKey(VantageQuery.AsOf) && VantageQuery.From(query).AsOf is null ? "as-of is an ISO date, such as as-of=2024-11-28."
            : query.ContainsKey(VantageQuery.KnownAt) && VantageQuery.From(query).KnownAt is null ? "known-at is an ISO instant, such as known-at=2024-11-29T12:00:00Z."
            : query[IncidentFilter.GradeName].FirstOrDefault(grade => !IncidentFilter.GradeNames.Contains(grade ?? "")) is { } grade
                ? $"grade={grade} is no grade. Use one of: {string.Join(", ", IncidentFilter.GradeNames)}."
            : query[IncidentFilter.DisputedName].FirstOrDefault(disputed => disputed is not ("yes" or "no")) is not null ? "disputed is yes or no."
            : query[IncidentFilter.PositionName].FirstOrDefault(position => position is not ("yes" or "no")) is not null ? "position is yes or no."
            : Number(query, "limit", 100) is null or 0 ? $"limit is a number from 1 to {MostItems}."
            : Number(query, "offset", 0) is null ? "offset is a whole number, from 0."
            : null;
        return complaint is null ? null : Refused(complaint);
    }

    /// <summary>What is wrong with a parameter that takes certain words only; null when nothing is.</summary>
    public static IResult? Other(IQueryCollection query, string name, IEnumerable<string> words) =>
        query[name].FirstOrDefault(given => !words.Contains(given)) is { } other ? Refused($"{name}={other} is not known. Use one of: {string.Join(", ", words)}.") : null;

    public static IResult Refused(string complaint) =>
        TypedResults.Problem(complaint, statusCode: StatusCodes.Status400BadRequest, title: "The query cannot be read");

    /// <summary>What is wrong with the first and the last day that are asked for; null when nothing is.</summary>
    public static IResult? OtherDays(IQueryCollection query) => DayWords.FirstOrDefault(name => query.ContainsKey(name) && Day(query[name]) is null) is { } name
        ? Refused($"{name} is an ISO date, such as {name}=2024-11-28.") : null;

    public static DateOnly? Day(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static int Limit(IQueryCollection query) => Math.Min(MostItems, Number(query, "limit", 100) ?? 100);

    public static int Offset(IQueryCollection query) => Number(query, "offset", 0) ?? 0;

    private static int? Number(IQueryCollection query, string name, int otherwise) =>
        !query.ContainsKey(name) ? otherwise
        : int.TryParse(query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
