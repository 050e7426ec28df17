using Sitrep.Exchange.Out.Briefs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Geography.Roads;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;

namespace Sitrep.Exchange.Out.Access;

/// <summary>Whether one gets there, for a terminal: what is cut since when and by whose words, the way round, and which places are cut off.</summary>
public sealed class AccessText(AccessWords words)
{
    const int MostNames = 24;

    public void Write(TextWriter output, RoadAccess roads, AccessAnswer answer)
    {
        foreach (var line in Lines(roads, answer))
        {
            output.WriteLine(Printable.Line(line));
        }
    }

    IEnumerable<string> Lines(RoadAccess roads, AccessAnswer answer)
    {
        var network = roads.Network;
        yield return words.Show.Fill(answer.IsCut ? "answer/cut" : "answer/open", ("from", words.Node(network, answer.From)), ("to", words.Node(network, answer.To)));
        yield return "  " + words.Show.Fill("answer/usual", ("km", AccessWords.Number(answer.Usual.Km)), ("roads", words.Roads(network, answer.Usual)),
            ("time", words.Time(AccessAnswer.TimeOf(answer.Usual.Km))), ("speed", AccessWords.Number(AccessAnswer.SpeedKmH)));
        foreach (var line in answer.Broken.SelectMany(stretch => Stretch(network, stretch)))
        {
            yield return "  " + line;
        }

        foreach (var line in Round(network, answer))
        {
            yield return "  " + line;
        }

        yield return CutOff(roads);
        if (!roads.Unplaced.IsEmpty)
        {
            yield return words.Show.Fill("answer/unplaced", ("count", AccessWords.Number(roads.Unplaced.Length)));
        }
    }

    IEnumerable<string> Stretch(RoadNetwork network, BrokenStretch stretch)
    {
        yield return words.Show.Fill("answer/stretch", ("road", words.Road(stretch.Road)), ("from", words.Node(network, stretch.From)),
            ("to", words.Node(network, stretch.To)), ("status", words.Show.Label("statuses", Codes.Of(stretch.Status))),
            ("since", stretch.Since is { } day ? BriefWords.Of(day) : null), ("disputed", stretch.Disputed ? words.Show["answer/disputed"] : null));
        foreach (var line in stretch.Words.Select(w => words.Quote(w.Source)))
        {
            yield return "  " + line;
        }

        foreach (var place in stretch.Status == RoadStatus.Contested ? stretch.Segments.SelectMany(s => s.Holders).Distinct() : [])
        {
            yield return "  " + Holder(place);
        }
    }

    string Holder(PlaceControl place) => words.Show.Fill($"places/{Codes.Of(place.Status)}", ("place", place.Name), ("holder", place.Holder?.Name ?? "?"),
        ("since", place.Since is { } day ? BriefWords.Of(day) : null));

    IEnumerable<string> Round(RoadNetwork network, AccessAnswer answer)
    {
        if (answer.Round is not { } round)
        {
            return answer.IsCut ? [words.Show["answer/no-round"]] : [];
        }

        var told = answer.RoundBroken.Where(stretch => stretch.Status != RoadStatus.Open).SelectMany(stretch => Stretch(network, stretch)).Select(line => "  " + line).ToList();
        return
        [
            words.Show.Fill("answer/round", ("km", AccessWords.Number(round.Km)), ("roads", words.Roads(network, round)),
                ("places", Some(round.Nodes[1..^1].Where(n => !network.Nodes[n].Names.IsEmpty).Select(n => words.Node(network, n))) is { Length: > 0 } names ? names : null),
                ("extra", AccessWords.Number(answer.ExtraKm!.Value)), ("time", words.Time(answer.ExtraTime!.Value)), ("speed", AccessWords.Number(AccessAnswer.SpeedKmH))),
            .. told,
        ];
    }

    // The other outputs have them all.
    static string Some(IEnumerable<string> names) => names.ToList() is { Count: > MostNames } many ? string.Join(", ", many.Take(MostNames)) + ", …" : string.Join(", ", names);

    string CutOff(RoadAccess roads) => roads.CutOff() is { IsEmpty: false } places
        ? words.Show.Fill("answer/cut-off", ("places", Some(places.Select(n => words.Node(roads.Network, n)))))
        : words.Show["answer/none-cut-off"];
}
