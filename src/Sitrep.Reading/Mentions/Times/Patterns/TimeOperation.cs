namespace Sitrep.Reading.Mentions.Times.Patterns;

/// <summary>How a pattern's parts make a value. Packs write them with hyphens ("told-day").</summary>
enum TimeOperation : byte
{
    Calendar, Month, MonthYear, WeekdayDate, DayOfMonth, Weekday, WeekdaySet, Day, DayPart, Overnight, ToldDay, ToldUnit, Unit, NthDay, Ago, ToldDistance,
    Span, Duration, VagueDuration, YearOld, Clock, Part, Year, Season, Decade, Century, Quarter, Holiday, PresentRef, PastRef, FutureRef, Set,
}
