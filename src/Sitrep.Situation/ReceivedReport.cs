using Sitrep.Model;

namespace Sitrep.Situation;

/// <summary>A report as it was read, and the second clock: when it became known here.</summary>
public sealed record ReceivedReport(Model.Reading Reading, DateTimeOffset Known)
{
    public Report Report => Reading.Report;

    /// <summary>The instant of publication; of a report that gives only the day, its end, so that it follows what was known in its course.</summary>
    public DateTimeOffset? Published => Report.Published is { } at
        ? at.Instant ?? new DateTimeOffset(at.Day.ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero)
        : null;
}
