using System.Globalization;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Timeline;

namespace Sitrep.Exchange.Out.Timeline;

/// <summary>Days and operations for a terminal.</summary>
/// <param name="quotes">Whether the sentences behind each line are shown.</param>
public sealed class TimelineText(TimelineWords words, bool quotes)
{
    /// <summary>The operations, a line each, then the days with what happened on each.</summary>
    public void Write(TextWriter output, IEnumerable<Day> days, IReadOnlyCollection<Operation> operations)
    {
        var lines = operations.Select(words.Heading).Concat(days.SelectMany(day => Lines(day, operations))).ToList();
        Print(output, lines.Count == 0 ? [words.Show["answer/none"]] : lines);
    }

    /// <summary>One operation with its days, and why each incident is among them.</summary>
    public void Write(TextWriter output, Operation operation)
    {
        Print(output, About(operation).Prepend(words.Heading(operation)).Concat(operation.Days.SelectMany(Lines)));
    }

    IEnumerable<string> About(Operation operation)
    {
        if (operation.Names.Length > 1)
        {
            yield return "  " + words.Show.Fill("operation/names", ("names", string.Join(", ", operation.Names.Skip(1))));
        }

        yield return "  " + words.Show["operation/own"];
        foreach (var claim in operation.Claims)
        {
            yield return "    " + words.Quote(claim);
        }
    }

    IEnumerable<string> Lines(Day day, IEnumerable<Operation> operations)
    {
        yield return words.Show.Fill("day/heading", ("day", BriefWords.Of(day.Date)));
        foreach (var operation in operations)
        {
            if (operation.Days.FirstOrDefault(d => d.Date == day.Date)?.Number is { } number)
            {
                yield return "  " + words.Show.Fill("day/of", ("number", Number(number)), ("name", operation.Name));
            }
        }

        foreach (var line in day.Incidents.SelectMany(Lines))
        {
            yield return "  " + line;
        }
    }

    IEnumerable<string> Lines(OperationDay day)
    {
        yield return day.Number is { } number ? words.Show.Fill("day/number", ("number", Number(number)), ("day", BriefWords.Of(day.Date))) : BriefWords.Of(day.Date);
        foreach (var part in day.Parts)
        {
            foreach (var line in Lines(part.Incident))
            {
                yield return "  " + line;
            }

            yield return "    " + words.Show.Fill("answer/tie", ("tie", words.Show.Label("ties", Codes.Of(part.Tie))));
        }
    }

    IEnumerable<string> Lines(Incident incident) => (quotes ? incident.Claims.Select(c => "  " + words.Quote(c)) : []).Prepend(words.Line(incident));

    static void Print(TextWriter output, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            output.WriteLine(Printable.Line(line));
        }
    }

    static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
