using Sitrep.Exchange.Out.Briefs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Tallies;

/// <summary>A tally for a terminal: a line a cell, and below it each source's own account; at the end, which totals no cell counts.</summary>
public sealed class TallyText(IncidentWords words)
{
    public void Write(TextWriter output, TallyTable table, IEnumerable<TallyCell> cells, TotalsBeyond beyond)
    {
        foreach (var line in cells.SelectMany(cell => Lines(table, cell)))
        {
            output.WriteLine(Printable.Line(line));
        }

        if (!beyond.IsNone)
        {
            output.WriteLine(Note(beyond));
        }
    }

    /// <summary>How many totals no cell counts, and how to ask for all the days that they reach over.</summary>
    public string Note(TotalsBeyond beyond) => words.Show.Count("overlapping", beyond.Cells.Length)
        + ((beyond.From, beyond.To) is (null, null) ? words.Show["tally/any-day"] : words.Show.Fill("tally/all-days", ("from", Option("--from", beyond.From)), ("to", Option("--to", beyond.To))));

    static string Option(string name, DateOnly? day) => day is { } one ? $" {name} {Wire.Of(one)}" : "";

    IEnumerable<string> Lines(TallyTable table, TallyCell cell)
    {
        var row = words.Show.Fill("tally/row", ("subject", Subject(cell.Key)), ("range", words.Brief.Of(cell.Toll)));
        yield return cell.IsPart ? words.Show.Fill("tally/subset", ("row", row)) : row;
        foreach (var voice in table.Voices(cell))
        {
            yield return words.Show.Fill("tally/voice", ("voice", voice.Voice), ("range", words.Brief.Of(voice.Toll)))
                + $" [{string.Join(", ", voice.Claims.Select(Codes.Of))}]";
        }

        foreach (var part in table.Parts(cell))
        {
            yield return words.Show.Fill("tally/part", ("voice", part.Voice), ("count", words.Brief.Of(Toll.Of(part.Claim.Count!))),
                ("people", words.Brief.Label("people", part.Claim.Category ?? "unknown"))) + $" [{Codes.Of(part)}]";
        }

        if (cell.Inferred)
        {
            yield return words.Show["tally/inferred"];
        }
    }

    string Subject(TallyKey key) => string.Join(", ", new[]
    {
        key.Civilian ? words.Show["show/civilians"] : key.Side?.Name ?? words.Show["show/no-side"],
        key.Category is null ? null : words.Brief.Label(key.Type == ClaimType.Equipment ? "equipment" : "people", key.Category),
        words.Brief.Label("actions", key.Action),
        key.Place,
        key.Last is not { } last ? null : key.First is { } first && first != last ? $"{BriefWords.Of(first)} – {BriefWords.Of(last)}" : BriefWords.Of(last),
        key.Claimant,
    }.Where(s => s is not null));
}
