using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Displacement;

/// <summary>Who left and who came back, for a terminal: the totals, then a line a flow and below it each source's own count.</summary>
public sealed class DisplacementText(DisplacementWords words)
{
    /// <param name="quotes">Whether the sentences behind each flow are shown.</param>
    public void Write(TextWriter output, Movements movements, bool quotes)
    {
        foreach (var line in Totals(movements).Concat(movements.Flows.SelectMany(f => Lines(f, quotes))))
        {
            output.WriteLine(Printable.Line(line));
        }
    }

    IEnumerable<string> Totals(Movements movements) => movements.Flows.IsEmpty ? [words.Show["answer/none"]]
        : movements.Totals.GroupBy(t => t.Action, StringComparer.Ordinal).Select(direction => words.Show.Fill("answer/total",
            ("action", words.Show.Label("actions", direction.Key)), ("counts", string.Join("; ", direction.Select(t => words.Count(t.Unit, t.Toll))))));

    IEnumerable<string> Lines(Flow flow, bool quotes)
    {
        yield return words.Show.Fill("answer/row", ("ends", words.Ends(flow)), ("counts", words.Counts(flow)),
            ("disputed", flow.Disputed ? words.Show["answer/disputed"] : null), ("unconfirmed", flow.IsCertain ? null : words.Show["answer/unconfirmed"]), ("id", flow.Id));
        foreach (var line in flow.Counts.SelectMany(Lines).Concat(Periods(flow)).Concat(About(flow)))
        {
            yield return "  " + line;
        }

        foreach (var claim in quotes ? flow.Claims.Concat(flow.Denials) : [])
        {
            yield return "    " + words.Quote(claim);
        }
    }

    IEnumerable<string> Lines(FlowCount count)
    {
        foreach (var voice in count.Voices)
        {
            yield return words.Show.Fill("answer/voice", ("voice", voice.Voice), ("count", words.Count(count.Unit, voice.Toll)))
                + $" [{string.Join(", ", voice.Claims.Select(Codes.Of))}]";
        }

        foreach (var part in count.Parts)
        {
            yield return words.Show.Fill("answer/part", ("voice", part.Voice), ("count", words.Brief.Of(Toll.Of(part.Claim.Count!))),
                ("people", words.Brief.Label("people", part.Claim.Category ?? "unknown"))) + $" [{Codes.Of(part)}]";
        }
    }

    // Periods overlap: the line of the flow says what they come to.
    IEnumerable<string> Periods(Flow flow) => flow.Periods.Select(p => words.Show.Fill("answer/period", ("days", words.Days(p)), ("count", words.Count(p.Unit, p.Toll))));

    IEnumerable<string> About(Flow flow)
    {
        if (!flow.Causes.IsEmpty)
        {
            yield return words.Show.Fill("answer/causes", ("sides", words.Brief.Join(flow.Causes.Select(s => s.Name))));
        }

        if (!flow.Denials.IsEmpty)
        {
            yield return words.Show.Fill("answer/denied", ("voices", words.Brief.Join(flow.Denials.Select(d => d.Voice).Distinct(StringComparer.Ordinal))));
        }
    }
}
