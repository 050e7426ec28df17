using Sitrep.Exchange.Out.Briefs;
using Sitrep.Situation.Control;

namespace Sitrep.Exchange.Out.Control;

/// <summary>Who holds what, for a terminal: a line a place, with its holder, since when, and who says so.</summary>
public sealed class ControlTable(ControlWords words)
{
    /// <summary>No column but the last is wider than this.</summary>
    const int Widest = 32;

    static readonly string[] Columns = ["place", "status", "holder", "since", "voices"];

    public void Write(TextWriter output, IReadOnlyCollection<PlaceControl> places)
    {
        var rows = places.Select(Row).Prepend([.. Columns.Select(c => words.Show[$"table/{c}"])]).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(c => Math.Min(Widest, rows.Max(r => r[c].Length))).ToArray();
        foreach (var row in rows)
        {
            output.WriteLine(Printable.Line(string.Join("  ", row.Select((cell, c) => c == row.Length - 1 ? cell : Fit(cell, widths[c]))).TrimEnd()));
        }

        if (places.Count == 0)
        {
            output.WriteLine(words.Show["place/nothing-told"]);
        }
    }

    string[] Row(PlaceControl place) =>
    [
        place.Name, words.Status(place), place.Holder?.Name ?? words.Show["table/nobody"],
        place.Since is { } since ? BriefWords.Of(since) : words.Show["table/nobody"],
        string.Join("; ", new[] { Voices(place), words.Siege(place) }.Where(part => part is { Length: > 0 })),
    ];

    // For one holder who says so, for rivals who says which; then who denies it, or says that another side is inside or gone.
    string Voices(PlaceControl place)
    {
        var holding = place.Standing.Where(w => w is { Effect: ControlEffect.Holds, Denies: false, Party: not null }).ToList();
        var told = place.Claimants is [_, _, ..]
            ? place.Claimants.Select(side => Names(holding.Where(w => w.Party!.Key == side.Key)) is var names && names == side.Name
                ? words.Show.Fill("table/own", ("side", names)) : words.Show.Fill("table/side", ("side", side.Name), ("voices", names)))
            : [Names(holding.Concat(place.Standing.Where(w => Confirms(w, place))))];
        return string.Join("; ", told.Append(Told("denying", place.Standing.Where(w => IsAgainst(w, place) && !Confirms(w, place))))
            .Append(Told("inside", place.Standing.Where(w => w is { Effect: ControlEffect.Enters, Denies: false, IsVague: false } && w.Party?.Key != place.Holder?.Key), w => w.Party?.Name)).Where(t => t.Length > 0));
    }

    string Told(string what, IEnumerable<ControlWord> told, Func<ControlWord, string?>? name = null) =>
        string.Join(", ", told.Select(name ?? (w => w.Speaker.Name)).Distinct(StringComparer.Ordinal)) is { Length: > 0 } names ? words.Show.Fill($"table/{what}", ("voices", names)) : "";

    static bool Confirms(ControlWord word, PlaceControl place) => word is { Effect: ControlEffect.Lost, Denies: false }
        && place.Status is PlaceStatus.Held or PlaceStatus.Claimed or PlaceStatus.Left && (place.Status == PlaceStatus.Left || word.Party?.Key != place.Holder?.Key);

    // A denial of who is not told to hold it, and a loss of who is not, speak for the holder.
    static bool IsAgainst(ControlWord word, PlaceControl place) => word switch
    {
        { Effect: ControlEffect.Holds, Denies: true } or { Effect: ControlEffect.Lost, Denies: false } =>
            place.Claimants.IsEmpty || word.Party is null || place.Claimants.Any(c => c.Key == word.Party.Key),
        { Effect: ControlEffect.Lost } => place.Claimants.IsEmpty || place.Claimants.Any(c => c.Key != word.Party?.Key),
        _ => false,
    };

    static string Names(IEnumerable<ControlWord> told) => string.Join(", ", told.Select(w => w.Speaker.Name).Distinct(StringComparer.Ordinal));

    static string Fit(string cell, int width) => cell.Length > width ? cell[..(width - 1)] + "…" : cell.PadRight(width);
}
