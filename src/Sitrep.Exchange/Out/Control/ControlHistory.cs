using Sitrep.Exchange.Out.Briefs;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Control;

namespace Sitrep.Exchange.Out.Control;

/// <summary>One place for a terminal: who holds it and by which rule, how that changed, and the sentences behind it.</summary>
public sealed class ControlHistory(ControlWords words)
{
    public void Write(TextWriter output, PlaceControl place, IReadOnlyCollection<ControlChange> changes)
    {
        foreach (var line in State(place).Concat(Changes(changes)).Concat(Words(place)))
        {
            output.WriteLine(Printable.Line(line));
        }
    }

    IEnumerable<string> State(PlaceControl place)
    {
        yield return words.Show.Fill("place/state", ("place", place.Name), ("status", words.Status(place)), ("holder", place.Holder?.Name),
            ("since", place.Since is { } day ? BriefWords.Of(day) : null));
        yield return "  " + words.Show.Fill("place/rule", ("rule", words.Rule(place)), ("code", Codes.Of(place.Rule)));
        if (place.For > 0 || place.Against > 0)
        {
            yield return "  " + words.Show.Fill("place/weights", ("for", ControlWords.Number(place.For)), ("against", ControlWords.Number(place.Against)));
        }

        if (words.Siege(place) is { } siege)
        {
            yield return "  " + siege;
        }
    }

    IEnumerable<string> Changes(IReadOnlyCollection<ControlChange> changes) => changes.Count == 0 ? [] : changes.Select(change => "    "
        + words.Show.Fill("place/change", ("day", BriefWords.Of(change.Day)), ("status", words.Status(change.State)), ("holder", change.State.Holder?.Name),
            ("siege", words.Siege(change.State)), ("rule", words.Rule(change.State)))).Prepend("  " + words.Show["place/history"]);

    IEnumerable<string> Words(PlaceControl place)
    {
        var standing = place.Standing.ToHashSet(ReferenceEqualityComparer.Instance);
        return place.Words.IsEmpty ? [] : place.Words.Select(w => "    " + words.Word(w, standing.Contains(w))).Prepend("  " + words.Show["place/words"]);
    }
}
