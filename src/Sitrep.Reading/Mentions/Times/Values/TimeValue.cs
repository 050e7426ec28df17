using NodaTime;
using Sitrep.Model;

namespace Sitrep.Reading.Mentions.Times.Values;

/// <summary>A TIMEX3 type and value with the days that it covers, both inclusive, where they are known.</summary>
readonly record struct TimeValue(string Type, string Value, LocalDate? Start = null, LocalDate? End = null, TimePrecision Precision = TimePrecision.Unknown)
{
    public static TimeValue On(LocalDate day) => new("DATE", Iso.Day(day), day, day, TimePrecision.Day);

    public static TimeValue At(LocalDate day, string time) => new("TIME", $"{Iso.Day(day)}T{time}", day, day, TimePrecision.Hour);

    public static TimeValue Of(string type, string value) => new(type, value);

    public static TimeValue MonthOf(LocalDate day)
    {
        var first = new LocalDate(day.Year, day.Month, 1);
        return new("DATE", Iso.Month(day), first, first.PlusMonths(1).PlusDays(-1), TimePrecision.Month);
    }

    public static TimeValue YearOf(int year) => year is < 1 or > 9998
        ? Of("DATE", "XXXX")
        : new("DATE", Iso.Year(year), new(year, 1, 1), new(year, 12, 31), TimePrecision.Year);

    public static TimeValue WeekOf(LocalDate day)
    {
        var monday = day.PlusDays(1 - (int)day.DayOfWeek);
        return new("DATE", Iso.Week(day), monday, monday.PlusDays(6), TimePrecision.Week);
    }

    public static TimeValue WeekendOf(LocalDate day)
    {
        var saturday = day.PlusDays(6 - (int)day.DayOfWeek);
        return new("DATE", $"{Iso.Week(day)}-WE", saturday, saturday.PlusDays(1), TimePrecision.Day);
    }
}
