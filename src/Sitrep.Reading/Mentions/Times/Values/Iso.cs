using System.Globalization;
using NodaTime;
using NodaTime.Calendars;

namespace Sitrep.Reading.Mentions.Times.Values;

/// <summary>Writes dates as ISO 8601 and TIMEX3 do.</summary>
static class Iso
{
    public static string Day(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}-{day.Month:D2}-{day.Day:D2}");

    public static string Month(LocalDate day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}-{day.Month:D2}");

    public static string Year(int year) => year.ToString("D4", CultureInfo.InvariantCulture);

    public static string Week(LocalDate day) =>
        string.Create(CultureInfo.InvariantCulture, $"{WeekYearRules.Iso.GetWeekYear(day):D4}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day):D2}");

    public static string Quarter(int year, int quarter) => string.Create(CultureInfo.InvariantCulture, $"{year:D4}-Q{quarter}");
}
