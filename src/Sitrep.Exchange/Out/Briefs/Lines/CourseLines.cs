using System.Globalization;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Timeline;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The lines of the brief about named operations and about each day.</summary>
sealed class CourseLines(BriefWords words, Citations citations)
{
    readonly VoicePhrase voices = new(words);

    public BriefLine Of(Operation operation) => new(
        words.Fill($"operation/{Codes.Of(operation.Status)}", ("name", operation.Name), ("sides", operation.Sides.IsEmpty ? null : words.Join(operation.Sides.Select(s => s.Name))),
            ("launched", Day(operation.Launched)), ("ended", Day(operation.Ended)), ("days", operation.Days.IsEmpty ? null : words.Count("day", operation.Days.Length)))
        + $". {voices.Of(operation.Claims)}.", citations.Of(operation.Claims));

    public BriefLine Of(Day day, IEnumerable<Operation> operations)
    {
        var claims = day.Incidents.SelectMany(i => i.Claims).ToList();
        // The day stands before its line; behind every clause it would only repeat itself.
        var told = voices.Of(claims).Replace(words.Fill("voice/on", ("day", words.Day(day.Date))), "", StringComparison.Ordinal);
        return new($"{words.DayAndMonth(day.Date)}{string.Concat(operations.Select(o => DayOf(o, day.Date)))}: {told}.", citations.Of(claims));
    }

    // A name may boast: whose it is stands with it.
    string? DayOf(Operation operation, DateOnly date) => operation.Days.FirstOrDefault(d => d.Date == date)?.Number is { } number
        ? words.Fill("operation/day", ("number", number.ToString(CultureInfo.InvariantCulture)), ("name", operation.Name),
            ("voices", words.Join(operation.Claims.Select(c => c.Voice).DistinctBy(NameKey.Of))))
        : null;

    string? Day(DateOnly? day) => day is { } told ? words.Day(told) : null;
}
