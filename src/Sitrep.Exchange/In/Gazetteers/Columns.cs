using System.Globalization;
using Sitrep.Packs;

namespace Sitrep.Exchange.In.Gazetteers;

/// <summary>Finds what a table's headings hold, by <c>places/names/columns.yaml</c>.</summary>
public sealed class Columns
{
    /// <summary>The pack file of the headings.</summary>
    public const string Table = "places/names/columns.yaml";

    const string Levels = "levels";
    readonly Dictionary<string, (string Field, int Order)> headings;
    readonly Dictionary<string, (string Field, int Order)> levelled;
    readonly string[] prefixes;

    /// <exception cref="InvalidDataException">The packs lack the table.</exception>
    public Columns(PackSet packs)
    {
        var table = packs.Get(Table);
        headings = Fields(table);
        levelled = table[Levels] is { } levels ? Fields(levels) : [];
        prefixes = [.. table[Levels]?.TextsOf("prefixes") ?? []];
    }

    /// <summary>True when headings of a name and of a position are among them.</summary>
    public bool AreHeadings(IEnumerable<string> row)
    {
        var fields = row.Select(h => Of(h)?.Field).ToHashSet(StringComparer.Ordinal);
        return fields.Contains("name") && fields.Contains("latitude") && fields.Contains("longitude");
    }

    /// <summary>
    /// The values of a row by field, the preferred heading first; empty values and unknown headings are left out. Of administrative levels
    /// ("admin2Name_en") only the deepest one filled names the place, and none does where a heading without a level does: they say what it lies in.
    /// </summary>
    public Dictionary<string, List<string>> Sort(IEnumerable<KeyValuePair<string, string>> row)
    {
        var known = row.Where(c => !string.IsNullOrWhiteSpace(c.Value)).Select(c => Cell(c.Key, c.Value.Trim())).OfType<Known>().ToList();
        var named = known.Exists(c => c is { Field: "name", Level: null });
        var deepest = named ? null : known.Where(c => c.Field == "name").Max(c => c.Level);
        known.AddRange([.. known.Where(c => c is { Field: "id", Level: 0 }).Select(c => new Known("country", int.MaxValue, null, c.Value))]);
        if (deepest is { } level)
        {
            known.Add(new("level", 0, null, level.ToString(CultureInfo.InvariantCulture)));
        }

        return known.Where(c => c.Level is null || c.Level == deepest).GroupBy(c => c.Field, StringComparer.Ordinal)
            .ToDictionary(f => f.Key, f => f.OrderBy(c => c.Order).Select(c => c.Value).ToList(), StringComparer.Ordinal);
    }

    Known? Cell(string heading, string value) => Of(heading) is var (field, order, level) ? new(field, order, level, value) : null;

    sealed record Known(string Field, int Order, int? Level, string Value);

    (string Field, int Order, int? Level)? Of(string heading)
    {
        var plain = Plain(heading);
        if (headings.TryGetValue(plain, out var field))
        {
            return (field.Field, field.Order, null);
        }

        var prefix = prefixes.FirstOrDefault(p => plain.Length > p.Length && plain.StartsWith(p, StringComparison.Ordinal) && char.IsAsciiDigit(plain[p.Length]));
        return prefix is not null && levelled.TryGetValue(plain[(prefix.Length + 1)..], out field) ? (field.Field, field.Order, plain[prefix.Length] - '0') : null;
    }

    static Dictionary<string, (string Field, int Order)> Fields(PackNode table)
    {
        var fields = new Dictionary<string, (string, int)>(StringComparer.Ordinal);
        foreach (var (field, texts) in table.Entries.Where(e => e.Key is not (Levels or "prefixes")))
        {
            foreach (var (heading, order) in texts.Texts.Select((t, i) => (t, i)))
            {
                fields.TryAdd(Plain(heading), (field, order));
            }
        }

        return fields;
    }

    static string Plain(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
