using System.Globalization;
using NodaTime;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Times.Patterns;

namespace Sitrep.Reading.Mentions.Times.Values;

/// <summary>Makes a value of what a pattern found.</summary>
sealed class TimeValues(TimeThread thread)
{
    readonly Calendars calendars = new(thread);

    public TimeValue Of(TimeMatch match, Outlook outlook)
    {
        var ahead = outlook == Outlook.Ahead;
        var (parts, shift) = (match.Parts, match.Pattern.Shift);
        return match.Pattern.Operation switch
        {
            TimeOperation.Calendar => calendars.Date(parts, outlook),
            TimeOperation.Month => calendars.Month(parts.Month, shift, outlook),
            TimeOperation.MonthYear => FromNow(now => TimeValue.MonthOf(new(now.Year + shift.GetValueOrDefault(), parts.Month, 1)), $"XXXX-{parts.Month:D2}"),
            TimeOperation.Weekday => calendars.Weekday(parts, shift, ahead),
            TimeOperation.WeekdayDate or TimeOperation.DayOfMonth => calendars.DayOfMonth(parts.Day > 0 ? parts.Day : parts.Ordinal, ahead),
            TimeOperation.WeekdaySet => TimeValue.Of("SET", $"XXXX-WXX-{parts.Weekday}{(parts.Part is { } p ? "T" + p : "")}"),
            TimeOperation.Day => FromNow(now => TimeValue.On(now.PlusDays(shift.GetValueOrDefault())), "PRESENT_REF"),
            TimeOperation.DayPart => FromNow(now => DayPart(now.PlusDays(shift.GetValueOrDefault()), parts), "XXXX-XX-XX"),
            TimeOperation.Overnight => FromNow(now => new("TIME", $"{Iso.Day(now.PlusDays(-1))}TNI", now.PlusDays(-1), now, TimePrecision.Day), "TNI"),
            TimeOperation.ToldDay => FromTold(day => Calendars.At(day.PlusDays(shift.GetValueOrDefault()), parts), "XXXX-XX-XX"),
            TimeOperation.ToldUnit => FromTold(day => TimeUnits.Shifted(parts.Unit!, day, shift.GetValueOrDefault()), "PAST_REF"),
            TimeOperation.Unit => FromNow(now => Unit(parts.Unit!, now, shift.GetValueOrDefault(), ahead), "PAST_REF"),
            TimeOperation.NthDay => FromTold(TimeValue.On, "XXXX-XX-XX"),
            TimeOperation.Ago => Distance(parts, thread.Published, shift.GetValueOrDefault()),
            TimeOperation.ToldDistance => Distance(parts, thread.ToldOrPublished, shift.GetValueOrDefault()),
            TimeOperation.Clock => Clock(parts, outlook),
            TimeOperation.Part => FromTold(day => TimeValue.At(day, parts.Part ?? "MO"), $"T{parts.Part}"),
            _ => Long(match, outlook),
        };
    }

    TimeValue Long(TimeMatch match, Outlook outlook)
    {
        var (parts, shift) = (match.Parts, match.Pattern.Shift);
        return match.Pattern.Operation switch
        {
            TimeOperation.Span => Span(parts, shift.GetValueOrDefault()),
            TimeOperation.Duration or TimeOperation.YearOld => TimeValue.Of("DURATION", TimeUnits.Duration(parts.Unit ?? "D", Math.Max(parts.Count, parts.Half ? 0 : 1), parts.Vague, parts.Half)),
            TimeOperation.VagueDuration => TimeValue.Of("DURATION", Vague(match.Pattern.Text)),
            TimeOperation.Year => TimeValue.YearOf(parts.Year),
            TimeOperation.Season => Seasons.Of(parts, thread.Published, shift, outlook == Outlook.Ahead),
            TimeOperation.Decade => Decade(parts.Decade),
            TimeOperation.Century => TimeValue.Of("DATE", ((parts.Day > 0 ? parts.Day : parts.Ordinal) - 1).ToString("D2", CultureInfo.InvariantCulture)),
            TimeOperation.Quarter => Quarter(parts),
            TimeOperation.Holiday => Holiday(parts, outlook),
            TimeOperation.PresentRef => TimeValue.Of("DATE", "PRESENT_REF"),
            TimeOperation.PastRef => TimeValue.Of("DATE", "PAST_REF"),
            TimeOperation.FutureRef => TimeValue.Of("DATE", "FUTURE_REF"),
            _ => Set(match),
        };
    }

    TimeValue FromNow(Func<LocalDate, TimeValue> value, string unknown) =>
        thread.Published is { } now ? value(now) : TimeValue.Of("DATE", unknown);

    TimeValue FromTold(Func<LocalDate, TimeValue> value, string unknown) =>
        thread.ToldOrPublished is { } day ? value(day) : TimeValue.Of("DATE", unknown);

    static TimeValue DayPart(LocalDate day, TimeCapture parts) => Calendars.At(day, parts.HasClock ? parts : parts with { Part = parts.Part ?? "NI" });

    /// <summary>A weekend already over, or not yet come, by the tense.</summary>
    static TimeValue Unit(string unit, LocalDate now, int shift, bool ahead) =>
        unit == "WE" && shift == 0 && !ahead && now.DayOfWeek < IsoDayOfWeek.Saturday ? TimeValue.WeekendOf(now.PlusWeeks(-1))
        : unit == "WE" && shift < 0 && now.DayOfWeek >= IsoDayOfWeek.Saturday ? TimeValue.WeekendOf(now.PlusWeeks(-1))
        : TimeUnits.Shifted(unit, now, shift);

    static TimeValue Distance(TimeCapture parts, LocalDate? from, int sign)
    {
        var unit = parts.Unit ?? "D";
        if (parts.Vague || parts.Unit is null || from is not { } day || parts.Count > 3000)
        {
            return TimeValue.Of("DATE", sign < 0 ? "PAST_REF" : "FUTURE_REF");
        }

        return TimeUnits.Distant(unit, day, sign * Math.Max(parts.Count, 1));
    }

    TimeValue Span(TimeCapture parts, int sign)
    {
        var unit = parts.Unit ?? "D";
        var count = Math.Max(parts.Count, 1);
        var value = new TimeValue("DURATION", TimeUnits.Duration(unit, count, parts.Vague, parts.Half));
        if (thread.Published is not { } now || parts.Vague || sign == 0 || unit is "CE" or "WE")
        {
            return value;
        }

        return sign < 0 ? value with { Start = TimeUnits.Back(now, unit, count), End = now, Precision = TimePrecision.Day } : value with { Start = now };
    }

    TimeValue Clock(TimeCapture parts, Outlook outlook)
    {
        if (parts.Month > 0)
        {
            return calendars.Date(parts, outlook) is { Start: { } date } ? Calendars.At(date, parts) : TimeValue.Of("TIME", "T");
        }

        return FromTold(day => Calendars.At(day, parts), FormattableString.Invariant($"T{parts.Hour:D2}:{parts.Minute:D2}"));
    }

    static TimeValue Decade(int decade) => new("DATE", decade.ToString(CultureInfo.InvariantCulture), new(decade * 10, 1, 1), new(decade * 10 + 9, 12, 31), TimePrecision.Year);

    TimeValue Quarter(TimeCapture parts) =>
        (parts.Year > 0 ? parts.Year : thread.Published?.Year) is { } year && parts.Ordinal is >= 1 and <= 4
            ? TimeUnits.Quarter(new(parts.Year == 0 && thread.Published is { } now && new LocalDate(year, parts.Ordinal * 3 - 2, 1) > now ? year - 1 : year, parts.Ordinal * 3 - 2, 1))
            : TimeValue.Of("DATE", "XXXX");

    TimeValue Holiday(TimeCapture parts, Outlook outlook)
    {
        var (month, day) = (int.Parse(parts.Holiday.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(parts.Holiday.AsSpan(3), CultureInfo.InvariantCulture));
        return calendars.Date(new TimeCapture { Month = month, Day = day, Year = parts.Year }, outlook);
    }

    static string Vague(string pattern) => pattern switch
    {
        _ when pattern.Contains("day", StringComparison.Ordinal) => "PXD",
        _ when pattern.Contains("week", StringComparison.Ordinal) => "PXW",
        _ when pattern.Contains("month", StringComparison.Ordinal) => "PXM",
        _ when pattern.Contains("year", StringComparison.Ordinal) => "PXY",
        _ when pattern.Contains("decade", StringComparison.Ordinal) => "PXE",
        _ when pattern.Contains("hour", StringComparison.Ordinal) => "PTXH",
        _ when pattern.Contains("minute", StringComparison.Ordinal) => "PTXM",
        _ => "PXX",
    };

    static TimeValue Set(TimeMatch match)
    {
        var parts = match.Parts;
        return TimeValue.Of("SET", parts.Unit is { } unit ? TimeUnits.Duration(unit, Math.Max(parts.Count, 1), parts.Vague, false) : parts.Part is { } part ? $"XXXX-XX-XXT{part}" : "P1D");
    }
}
