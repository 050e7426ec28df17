using System.Buffers;
using Sitrep.Model;

namespace Sitrep.Situation.Operations;

/// <summary>Which reports have which names of operations in claims or anywhere in their text. All names are sought at once.</summary>
sealed class NamingReports
{
    readonly HashSet<string> naming = new(StringComparer.Ordinal);
    readonly Dictionary<string, HashSet<string>> byName = new(StringComparer.OrdinalIgnoreCase);

    public NamingReports(IEnumerable<Report> reports, IEnumerable<OperationWord> words)
    {
        foreach (var word in words)
        {
            Note(word.Name, word.Claim.Report.Id);
        }

        var sought = SearchValues.Create([.. byName.Keys], StringComparison.OrdinalIgnoreCase);
        foreach (var report in byName.Count == 0 ? [] : reports)
        {
            Search(report, sought);
        }
    }

    public bool NamesAny(string report) => naming.Contains(report);

    /// <summary>The reports that name an operation.</summary>
    public IEnumerable<string> Of(NamedOperation operation) => operation.Words.Select(w => w.Name).Distinct(StringComparer.OrdinalIgnoreCase)
        .SelectMany(name => byName[name]).Distinct(StringComparer.Ordinal);

    void Search(Report report, SearchValues<string> sought)
    {
        var rest = report.Text.AsSpan();
        for (var at = rest.IndexOfAny(sought); at >= 0; at = rest.IndexOfAny(sought))
        {
            rest = rest[at..];
            foreach (var name in byName.Keys)
            {
                if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    Note(name, report.Id);
                }
            }

            rest = rest[1..];
        }
    }

    void Note(string name, string report)
    {
        (byName.TryGetValue(name, out var reports) ? reports : byName[name] = new(StringComparer.Ordinal)).Add(report);
        naming.Add(report);
    }
}
