using System.Globalization;
using Sitrep.Model;

namespace Sitrep.Situation.Reviewing;

/// <summary>Values of a claim's fields as a person types them.</summary>
static class CorrectionValues
{
    const int FirstYear = 1900, LastYear = 2100;
    const string Between = "..", DayForm = "yyyy-MM-dd", MonthForm = "yyyy-MM";

    /// <summary>"12", "12-15", "12+" for at least, "-15" for at most; null for anything else.</summary>
    public static Count? CountOf(string text) => text.EndsWith('+') && Number(text[..^1]) is { } least ? Count.AtLeast(least)
        : text.StartsWith('-') && Number(text[1..]) is { } most ? Count.AtMost(most)
        : text.Split('-') is [var low, var high] && Number(low) is { } from && Number(high) is { } to && from <= to ? Count.Between(from, to)
        : Number(text) is { } exact ? Count.Exactly(exact)
        : null;

    /// <summary>"2024-11-28", "2024-11-26..2024-11-28", "2024-11-26.." for since, "..2024-11-28" for until, "2024-11"; null for anything else.</summary>
    public static ClaimTime? TimeOf(string text)
    {
        if (Day(text) is { } day)
        {
            return new(day, day, TimePrecision.Day);
        }

        if (DateOnly.TryParseExact(text, MonthForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            return new(month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1), TimePrecision.Month);
        }

        return text.Split(Between) is [var first, var last] && Bound(first, out var start) && Bound(last, out var end) && (start ?? end) is not null && !(start > end)
            ? new(start, end, TimePrecision.Day) : null;
    }

    /// <summary>A time as <see cref="TimeOf"/> takes it; empty for none.</summary>
    public static string Told(ClaimTime? time) => time switch
    {
        null or { Start: null, End: null } => "",
        { Start: { } start, End: { } end } when start == end => Told(start),
        { Precision: TimePrecision.Month, Start: { Day: 1 } start, End: { } end } when end.AddDays(1) == start.AddMonths(1) => start.ToString(MonthForm, CultureInfo.InvariantCulture),
        _ => $"{Told(time.Start)}{Between}{Told(time.End)}",
    };

    /// <summary>A count as <see cref="CountOf"/> takes it; empty for none.</summary>
    public static string Told(Count? count) => count switch
    {
        { Min: { } min, Max: null } => string.Create(CultureInfo.InvariantCulture, $"{min}+"),
        { Min: { } min, Max: { } max } when min == max => string.Create(CultureInfo.InvariantCulture, $"{min}"),
        { Min: { } min, Max: { } max } => string.Create(CultureInfo.InvariantCulture, $"{min}-{max}"),
        { Max: { } max } => string.Create(CultureInfo.InvariantCulture, $"-{max}"),
        _ => "",
    };

    static string Told(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture) ?? "";

    static bool Bound(string text, out DateOnly? day)
    {
        day = Day(text.Trim());
        return day is not null || string.IsNullOrWhiteSpace(text);
    }

    // Of other centuries nobody reports here: what is typed so is a slip.
    static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= FirstYear and <= LastYear ? day : null;

    static long? Number(string text) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
