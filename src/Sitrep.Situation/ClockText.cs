using Sitrep.Model;

namespace Sitrep.Situation;

/// <summary>How the two clocks are written: the same on the command line and in an address.</summary>
public static class ClockText
{
    /// <summary>The last day that is looked at, of "2024-11-29" or of an instant on it; null when it is neither.</summary>
    public static DateOnly? AsOf(string? text) => Parse(text)?.Day;

    /// <summary>The instant whose knowledge counts, of "2024-11-29T18:00Z" (without a zone it is UTC), or of a day, which is meant to its end; null when it is neither.</summary>
    public static DateTimeOffset? KnownAt(string? text) => Parse(text) is { } time ? time.Instant ?? EndOf(time.Day) : null;

    /// <summary>Whether an instant stands for the whole of its day in UTC.</summary>
    public static bool IsWholeDay(DateTimeOffset at) => at == EndOf(DateOnly.FromDateTime(at.UtcDateTime));

    private static Publication? Parse(string? text) => text is null ? null : Publication.Parse(text);

    private static DateTimeOffset EndOf(DateOnly day) => new(day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);
}
