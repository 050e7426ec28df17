using System.Globalization;
using NodaTime;
using Sitrep.Model;

namespace Sitrep.Reading.Mentions.Times.Values;

/// <summary>Units of time: their durations, and the week, month or year some steps away.</summary>
static class TimeUnits
{
    /// <summary>The duration in TIMEX3 ("P3M", "PT24H"); X for a number that is not told.</summary>
    public static string Duration(string unit, int count, bool vague, bool half)
    {
        var number = vague ? "X" : count.ToString(CultureInfo.InvariantCulture);
        return unit switch
        {
            "H" => half ? (count > 0 ? $"PT{number}H30M" : "PT30M") : $"PT{number}H",
            "MIN" => half ? (count > 0 ? $"PT{number}M30S" : "PT30S") : $"PT{number}M",
            "S" => $"PT{number}S",
            "Y" when half => count > 0 ? $"P{number}Y6M" : "P6M",
            "DE" => vague ? "PXE" : $"P{count * 10}Y",
            "CE" => vague ? "PXC" : $"P{count * 100}Y",
            "Q" or "D" or "W" or "M" or "Y" or "WE" => $"P{number}{unit}",
            _ => vague ? $"PX{unit[^1]}" : $"P{count * int.Parse(unit.AsSpan(0, unit.Length - 1), CultureInfo.InvariantCulture)}{unit[^1]}",
        };
    }

    public static bool IsTime(string unit) => unit is "H" or "MIN" or "S";

    /// <summary>The unit <paramref name="steps"/> away from the one that holds a day.</summary>
    public static TimeValue Shifted(string unit, LocalDate day, int steps) => unit switch
    {
        "D" => TimeValue.On(day.PlusDays(steps)),
        "W" => TimeValue.WeekOf(day.PlusWeeks(steps)),
        "WE" => TimeValue.WeekendOf(day.PlusWeeks(steps)),
        "M" => TimeValue.MonthOf(day.PlusMonths(steps)),
        "Y" => TimeValue.YearOf(day.Year + steps),
        "Q" => Quarter(day.PlusMonths(3 * steps)),
        "DE" => TimeValue.Of("DATE", ((day.Year / 10) + steps).ToString(CultureInfo.InvariantCulture)),
        "CE" => TimeValue.Of("DATE", ((day.Year / 100) + steps).ToString(CultureInfo.InvariantCulture)),
        "H" or "MIN" or "S" => TimeValue.Of("DATE", "PAST_REF"),
        _ => TimeValue.On(day),
    };

    /// <summary>The day, week, month or year a counted distance away, as exact as its unit.</summary>
    public static TimeValue Distant(string unit, LocalDate from, int count) => unit switch
    {
        "DE" => TimeValue.YearOf(from.Year + 10 * count),
        "CE" => TimeValue.YearOf(from.Year + 100 * count),
        "2W" => TimeValue.WeekOf(from.PlusWeeks(2 * count)),
        "H" => new("TIME", "PAST_REF", from.PlusDays(count / 24), from, TimePrecision.Day),
        _ => Shifted(unit, from, count),
    };

    public static TimeValue Quarter(LocalDate day)
    {
        var quarter = (day.Month - 1) / 3 + 1;
        var first = new LocalDate(day.Year, quarter * 3 - 2, 1);
        return new("DATE", Iso.Quarter(day.Year, quarter), first, first.PlusMonths(3).PlusDays(-1), TimePrecision.Month);
    }

    /// <summary>The first day of a span of units that ends on a day; a span of hours begins on the day before at the latest.</summary>
    public static LocalDate Back(LocalDate day, string unit, int count) => unit switch
    {
        "H" => day.PlusDays(-Math.Max(1, count / 24)),
        "MIN" or "S" => day,
        "W" => day.PlusDays(-7 * count),
        "2W" => day.PlusDays(-14 * count),
        "M" => day.PlusMonths(-count),
        "Q" => day.PlusMonths(-3 * count),
        "Y" => day.PlusYears(-Math.Min(count, 1000)),
        "DE" => day.PlusYears(-10 * Math.Min(count, 100)),
        _ => day.PlusDays(-Math.Min(count, 36500)),
    };
}
