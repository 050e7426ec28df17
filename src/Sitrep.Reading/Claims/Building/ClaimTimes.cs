using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Building;

/// <summary>Puts a claim on the calendar: what a chosen time means for a count that goes on, and what an increment covers.</summary>
public sealed class ClaimTimes(ReportView view, SubsetCues cues)
{
    /// <summary>"since Friday" begins on Friday; only a count ends, with the report.</summary>
    public ClaimTime? Of(Draft draft, TimeMention? time) => draft.Origin == "increment" && view.Report.Published?.Day is { } day
        ? new(day.AddDays(-1), day, TimePrecision.Day, draft.Evidence.Of(view.Text))
        : time is { Range: { } range } ? new(range.Start, EndOf(draft, time, range), range.Precision, time.Span.Of(view.Text)) : null;

    DateOnly? EndOf(Draft draft, TimeMention time, TimeRange range) => IsRunning(time)
        ? IsCounted(draft) ? view.Report.Published?.Day : time.Since ? null : range.End
        : range.End;

    /// <summary>A count with a start that goes on, or words that say it is a total.</summary>
    public bool IsTotal(Draft draft, TimeMention? time) => IsCounted(draft)
        && ((time is not null && IsRunning(time)) || cues.MarkTotal(view.Trees[draft.Trigger.Sentence]));

    static bool IsCounted(Draft draft) => draft.Frame.Type is ClaimType.Casualty or ClaimType.Equipment or ClaimType.Displacement
        && draft.Core?.Count is not null && draft.Origin != "increment";

    /// <summary>"since Friday", and the year that is not over when the report tells of it ("68 were detained this year").</summary>
    bool IsRunning(TimeMention time) => time.Since || IsThisYear(time, view.Report.Published?.Day);

    static bool IsThisYear(TimeMention time, DateOnly? published) => published is { } day && time.Value.Length == 4
        && time.Range is { } range && range.Start <= day && day < range.End;
}
