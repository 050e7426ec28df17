using System.Collections.Frozen;
using System.Text;
using Sitrep.Model;

namespace Sitrep.Geography.Names;

/// <summary>
/// One name for a place wherever it is shown: its common English name (<c>packs/places/names/shown.tsv</c>), else the gazetteer's without the marks of
/// transliteration. Claims, their ids and lookups keep the gazetteer's own name. For many threads.
/// </summary>
public static class ShownNames
{
    const string Countries = "transliterated";

    static readonly FrozenSet<string> Transliterated;
    static readonly FrozenDictionary<string, (string Name, string Shown)> Common;

    static ShownNames()
    {
        var rows = Rows().ToList();
        Transliterated = rows.Where(row => row[0] == Countries).SelectMany(row => row[1].Split(' ')).ToFrozenSet(StringComparer.Ordinal);
        Common = rows.Where(row => row[0] != Countries).ToFrozenDictionary(row => row[0], row => (row[1], row[2]), StringComparer.Ordinal);
    }

    /// <summary>The places that have a common English name of their own: id, the gazetteer's name and what is shown.</summary>
    public static IEnumerable<(string Id, string Name, string Shown)> Table => Common.Select(row => (row.Key, row.Value.Name, row.Value.Shown));

    /// <summary>What a place is called; of one that no gazetteer has, the words of the report.</summary>
    public static string Shown(this Place place) => place.Name is not { } name ? place.Surface : place.Id is { } id ? Of(id, name, place.Country) : Plain(name, place.Country);

    public static string Shown(this GazetteerPlace place) => Of(place.Id, place.Name, place.Country);

    /// <summary>In what a place lies, as it is shown.</summary>
    public static string? ShownWithin(this Place place) => place.Within is { } within ? Plain(within, place.Country) : null;

    /// <summary>True when a name is the common one of a place and not what the gazetteer calls it.</summary>
    public static bool IsCommonFor(string name, GazetteerPlace place) => Common.TryGetValue(place.Id, out var known) && known.Name == place.Name && known.Shown == name;

    // A gazetteer of one's own may use an id for another name.
    static string Of(string id, string name, string? country) => Common.TryGetValue(id, out var known) && known.Name == name ? known.Shown : Plain(name, country);

    static string Plain(string name, string? country) =>
        country is null || !Transliterated.Contains(country) || !name.AsSpan().ContainsAnyExceptInRange('\0', '\x7F') ? name : Unmarked(name);

    static string Unmarked(string name)
    {
        var plain = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsAscii(c))
            {
                plain.Append(c);
            }
            else if (LatinFolding.Base(c) is var letter and not '\0')
            {
                plain.Append(char.IsUpper(c) ? char.ToUpperInvariant(letter) : letter);
            }
            else if (!IsMark(c))
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }

    // Signs for ayn, hamza and soft letters, and marks that stand by themselves.
    static bool IsMark(char c) => c is '‘' or '’' or 'ʻ' or 'ʼ' or 'ʿ' or 'ʾ' or '´' or '′'
        || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.NonSpacingMark;

    static IEnumerable<string[]> Rows()
    {
        using var reader = new StreamReader(typeof(ShownNames).Assembly.GetManifestResourceStream("shown.tsv")!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
