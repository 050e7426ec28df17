using System.Globalization;
using Sitrep.Packs;

namespace Sitrep.Reading.Mentions.Places.Areas;

/// <summary>Words of direction, distance and extent, from <c>places/words/places.*.yaml</c>.</summary>
sealed class AreaWords
{
    /// <summary>The area of a direction alone: "northern Aleppo".</summary>
    public static readonly AreaWord NoArea = new("side", 5, 2);

    readonly Dictionary<string, double> directions = new(StringComparer.OrdinalIgnoreCase), units = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, AreaWord> areas = new(StringComparer.OrdinalIgnoreCase);

    public AreaWords(PackNode? lexicon)
    {
        Read(lexicon?["directions"], directions);
        Read(lexicon?["distances"], units);
        foreach (var (name, area) in lexicon?["areas"]?.Entries ?? [])
        {
            var word = new AreaWord(name, Number(area["radius"]?.Text), Number(area["offset"]?.Text));
            foreach (var text in area.TextsOf("words"))
            {
                areas[text] = word;
            }
        }
    }

    /// <summary>Degrees clockwise from north; null for other words.</summary>
    public double? Direction(ReadOnlySpan<char> word) => Find(directions, word);

    /// <summary>Kilometres in one of the unit; null for other words.</summary>
    public double? Unit(ReadOnlySpan<char> word) => Find(units, word);

    public AreaWord? Area(ReadOnlySpan<char> word) =>
        areas.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var area) ? area : null;

    static double? Find(Dictionary<string, double> table, ReadOnlySpan<char> word) =>
        table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var value) ? value : null;

    static void Read(PackNode? table, Dictionary<string, double> into)
    {
        foreach (var (value, words) in table?.Entries ?? [])
        {
            foreach (var word in words.Texts)
            {
                into[word] = Number(value);
            }
        }
    }

    static double Number(string? text) => text is null ? 0 : double.Parse(text, CultureInfo.InvariantCulture);
}
