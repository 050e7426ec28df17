using System.Globalization;
using Microsoft.AspNetCore.Http;
using Sitrep.Web.Api.Describing;
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
        var complaint = Unread.Of(query, QueryWords.Incidents).FirstOrDefault() is { } unread ? Complaint(unread)
            : Number(query, "limit", 100) is null or 0 ? $"limit is a number from 1 to {MostItems}."
            : Number(query, "offset", 0) is null ? "offset is a whole number, from 0."
            : null;
        return complaint is null ? null : Refused(complaint);
    }

    private static string Complaint(Unread unread) => (unread.Word.Name, unread.Word.Format) switch
    {
        ("type", _) => $"type={unread.Given} is no claim type. Use one of: {string.Join(", ", unread.Word.OneOf)}.",
        (IncidentFilter.GradeName, _) => $"grade={unread.Given} is no grade. Use one of: {string.Join(", ", unread.Word.OneOf)}.",
        (var name, "date-time") => $"{name} is an ISO instant or date, such as {name}=2024-11-29T12:00:00Z or {name}=2024-11-29.",
        (var name, "date") => $"{name} is an ISO date, such as {name}=2024-11-28.",
        (var name, _) => $"{name} is {string.Join(" or ", unread.Word.OneOf)}.",
    };

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
