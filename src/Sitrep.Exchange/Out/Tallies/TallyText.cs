using Sitrep.Exchange.Out.Briefs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Tallies;

/// <summary>A tally for a terminal: a line a cell, and below it each source's own account.</summary>
public sealed class TallyText(IncidentWords words)
{
    public void Write(TextWriter output, TallyTable table, IEnumerable<TallyCell> cells)
    {
        foreach (var cell in cells)
        {
            foreach (var line in Lines(table, cell))
            {
                output.WriteLine(Printable.Line(line));
            }
        }
    }

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
