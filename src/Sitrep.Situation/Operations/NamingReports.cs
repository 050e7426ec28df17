using System.Buffers;
using Sitrep.Model;

namespace Sitrep.Situation.Operations;

/// <summary>Which reports have which names of operations in claims or anywhere in their text. All names are sought at once. Immutable.</summary>
sealed class NamingReports
{
    readonly HashSet<string> names;

    // What is found in texts, by report: those that name none are not in it.
    readonly Dictionary<string, string[]> found;
    readonly Dictionary<string, HashSet<string>> byName = new(StringComparer.OrdinalIgnoreCase);

    public NamingReports(IEnumerable<Report> reports, IReadOnlyCollection<OperationWord> words) : this(NamesOf(words), new(StringComparer.Ordinal), reports, words)
    {
    }

    NamingReports(HashSet<string> names, Dictionary<string, string[]> found, IEnumerable<Report> reports, IReadOnlyCollection<OperationWord> words)
    {
        (this.names, this.found) = (names, found);
        Search(reports);
        foreach (var (report, name) in words.Select(w => (w.Claim.Report.Id, w.Name)).Concat(found.SelectMany(f => f.Value.Select(name => (f.Key, name)))))
        {
            (byName.TryGetValue(name, out var all) ? all : byName[name] = new(StringComparer.Ordinal)).Add(report);
        }
    }

    /// <summary>The same with other words and some reports that are new or read otherwise; null when the words have other names, so that all texts are to be searched.</summary>
    public NamingReports? After(IEnumerable<Report> reports, IReadOnlyCollection<OperationWord> words) => names.SetEquals(NamesOf(words)) ? new(names, new(found, StringComparer.Ordinal), reports, words) : null;

    /// <summary>The reports that name an operation.</summary>
    public IEnumerable<string> Of(NamedOperation operation) => operation.Words.Select(w => w.Name).Distinct(StringComparer.OrdinalIgnoreCase)
        .SelectMany(name => byName[name]).Distinct(StringComparer.Ordinal);

    static HashSet<string> NamesOf(IEnumerable<OperationWord> words) => new(words.Select(w => w.Name), StringComparer.OrdinalIgnoreCase);

    void Search(IEnumerable<Report> reports)
    {
        var sought = SearchValues.Create([.. names], StringComparison.OrdinalIgnoreCase);
        foreach (var report in names.Count == 0 ? [] : reports)
        {
            found.Remove(report.Id);
            if (NamesIn(report.Text, sought) is { Count: > 0 } told)
            {
                found[report.Id] = [.. told];
            }
        }
    }

    HashSet<string> NamesIn(string text, SearchValues<string> sought)
    {
        var told = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var rest = text.AsSpan();
        for (var at = rest.IndexOfAny(sought); at >= 0; at = rest.IndexOfAny(sought))
        {
            rest = rest[at..];
            foreach (var name in names)
            {
                if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    told.Add(name);
                }
            }

            rest = rest[1..];
        }

        return told;
    }
}
