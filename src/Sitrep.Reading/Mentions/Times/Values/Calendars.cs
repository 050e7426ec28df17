using NodaTime;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Times.Patterns;

namespace Sitrep.Reading.Mentions.Times.Values;

/// <summary>Resolves dates, months and weekdays that name no year or week by the day of publication and the tense.</summary>
sealed class Calendars(TimeThread thread)
{
    public TimeValue Date(TimeCapture parts, Outlook outlook)
    {
        var (month, day) = (parts.Month, parts.Day > 0 ? parts.Day : parts.Ordinal);
        if (parts.Year > 0)
        {
            return day > 0 ? Exact(parts, day) : TimeValue.MonthOf(new(parts.Year, month, 1));
        }

        if (thread.Published is not { } now)
        {
            return TimeValue.Of("DATE", day > 0 ? $"XXXX-{month:D2}-{day:D2}" : $"XXXX-{month:D2}");
        }

        return day > 0 ? Exact(parts with { Year = YearOf(month, day, now, outlook) }, day) : Month(month, null, outlook);
    }

    static TimeValue Exact(TimeCapture parts, int day)
    {
        if (parts.Month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(parts.Year, parts.Month))
        {
            return TimeValue.Of("DATE", $"{parts.Year:D4}-{parts.Month:D2}-{day:D2}");
        }

        var date = new LocalDate(parts.Year, parts.Month, day);
        return parts.DayFrom > 0 && parts.DayFrom < day
            ? Range(new(parts.Year, parts.Month, parts.DayFrom), date)
            : parts.Part is { } part ? TimeValue.At(date, part) : TimeValue.On(date);
    }

    public static TimeValue Range(LocalDate start, LocalDate end) => new("DATE", $"{Iso.Day(start)}/{Iso.Day(end)}", start, end, TimePrecision.Day);

    /// <summary>Of the years around publication, the nearest; the past before the future unless the clause looks ahead, and only the past where it looks back.</summary>
    static int YearOf(int month, int day, LocalDate now, Outlook outlook)
    {
        var best = now.Year;
        var bestDistance = double.MaxValue;
        for (var year = now.Year - 1; year <= now.Year + 1; year++)
        {
            if (day > CalendarSystem.Iso.GetDaysInMonth(year, month))
            {
                continue;
            }

            var days = Period.DaysBetween(now, new(year, month, day));
            var distance = (outlook, days) switch
            {
                (Outlook.Ahead, >= 0) => days,
                (Outlook.Ahead, _) => 2.5 * -days,
                // A day or two may lie between a report and the date that it bears.
                (Outlook.Back, > 2) => double.MaxValue,
                (_, > 0) => 3.0 * days,
                _ => -days,
            };
            if (distance < bestDistance)
            {
                (best, bestDistance) = (year, distance);
            }
        }

        return best;
    }

    public TimeValue Month(int month, int? shift, Outlook outlook)
    {
        if (thread.Published is not { } now)
        {
            return TimeValue.Of("DATE", $"XXXX-{month:D2}");
        }

        var year = shift switch
        {
            < 0 => month < now.Month ? now.Year : now.Year - 1,
            > 0 => month > now.Month ? now.Year : now.Year + 1,
            0 => now.Year,
            _ => YearOf(month, Math.Min(now.Day, 28), now, outlook),
        };
        return TimeValue.MonthOf(new(year, month, 1));
    }

    /// <summary>The last such weekday up to publication, or the next from it on when the clause looks ahead.</summary>
    public TimeValue Weekday(TimeCapture parts, int? shift, bool ahead)
    {
        if (thread.Published is not { } now)
        {
            return TimeValue.Of("DATE", $"XXXX-WXX-{parts.Weekday}");
        }

        var back = ((int)now.DayOfWeek - parts.Weekday + 7) % 7;
        var day = shift switch
        {
            < 0 => now.PlusDays(back == 0 ? -7 : -back),
            > 0 => now.PlusDays(7 - back),
            _ => ahead ? now.PlusDays((7 - back) % 7) : now.PlusDays(-back),
        };
        return At(day, parts);
    }

    public static TimeValue At(LocalDate day, TimeCapture parts) =>
        parts.HasClock ? TimeValue.At(day, FormattableString.Invariant($"{parts.Hour:D2}:{parts.Minute:D2}"))
        : parts.Part is { } part ? TimeValue.At(day, part) : TimeValue.On(day);

    /// <summary>"the 8th": that day of the month of the story, not after publication unless the clause looks ahead.</summary>
    public TimeValue DayOfMonth(int day, bool ahead)
    {
        if (thread.ToldOrPublished is not { } told)
        {
            return TimeValue.Of("DATE", $"XXXX-XX-{day:D2}");
        }

        var month = new LocalDate(told.Year, told.Month, 1);
        for (var i = 0; i < 3; i++, month = month.PlusMonths(ahead ? 1 : -1))
        {
            if (day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month) && month.PlusDays(day - 1) is var date
                && (ahead ? date >= thread.Published : thread.Published is not { } now || date <= now))
            {
                return TimeValue.On(date);
            }
        }

        return TimeValue.Of("DATE", $"XXXX-XX-{day:D2}");
    }
}
