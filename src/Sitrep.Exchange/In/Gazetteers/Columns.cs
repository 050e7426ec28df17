using Sitrep.Packs;

namespace Sitrep.Exchange.In.Gazetteers;

/// <summary>Finds what a table's headings hold, by <c>places/names/columns.yaml</c>.</summary>
public sealed class Columns
{
    /// <summary>The pack file of the headings.</summary>
    public const string Table = "places/names/columns.yaml";

    readonly Dictionary<string, (string Field, int Order)> headings = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">The packs lack the table.</exception>
    public Columns(PackSet packs)
    {
        foreach (var (field, texts) in packs.Get(Table).Entries)
        {
            foreach (var (heading, order) in texts.Texts.Select((t, i) => (t, i)))
            {
                headings.TryAdd(Plain(heading), (field, order));
            }
        }
    }

    /// <summary>The values of a row by field, the preferred heading first; empty values and unknown headings are left out.</summary>
    public Dictionary<string, List<string>> Sort(IEnumerable<KeyValuePair<string, string>> row)
    {
        var sorted = new Dictionary<string, List<(int Order, string Value)>>(StringComparer.Ordinal);
        foreach (var (heading, value) in row)
        {
            if (!string.IsNullOrWhiteSpace(value) && headings.TryGetValue(Plain(heading), out var known))
            {
                (sorted.TryGetValue(known.Field, out var list) ? list : sorted[known.Field] = []).Add((known.Order, value.Trim()));
            }
        }

        return sorted.ToDictionary(f => f.Key, f => f.Value.OrderBy(v => v.Order).Select(v => v.Value).ToList(), StringComparer.Ordinal);
    }

    static string Plain(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
