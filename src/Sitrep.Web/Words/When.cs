using System.Globalization;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Web.Words;

/// <summary>Days and instants as pages show them: ISO order, which reads the same in every language; instants in UTC.</summary>
public static class When
{
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"2024-11-28", "2024-11-27 – 2024-11-29", "until 2024-11-29", or null when neither day is known.</summary>
    public static string? Days(DateOnly? first, DateOnly? last, InterfaceWords words) => (first, last) switch
    {
        ({ } start, { } end) when start != end => words.Say("days.range", ("first", Day(start)), ("last", Day(end))),
        ({ } start, _) => Day(start),
        (null, { } end) => words.Say("days.until", ("last", Day(end))),
        _ => null,
    };

    /// <summary>The days that a claim tells; null when it tells none.</summary>
    public static string? Told(ClaimTime? time, InterfaceWords words) => Days(time?.Start, time?.End, words);

    public static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>As a form's field for an instant spells it, in UTC, rounded up to the second; the end of a day stays within it, and the last second of all is the last.</summary>
    public static string Field(DateTimeOffset at) =>
        new DateTime(Math.Min(DateTime.MaxValue.Ticks, at.UtcTicks + (ClockText.IsWholeDay(at) ? 0 : TimeSpan.TicksPerSecond - 1))).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    public static string? Published(Publication? publication) =>
        publication is null ? null : publication.Instant is { } at ? Instant(at) : Day(publication.Day);
}
