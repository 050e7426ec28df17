using System.Buffers;
using Sitrep.Model;

namespace Sitrep.Situation.Operations;

/// <summary>Which reports name which operations, in claims or anywhere in their text. All names are sought at once.</summary>
sealed class NamingReports
{
    readonly Dictionary<string, HashSet<NamedOperation>> byReport = new(StringComparer.Ordinal);
    readonly Dictionary<NamedOperation, List<string>> byOperation = [];

    public NamingReports(IEnumerable<Report> reports, List<NamedOperation> operations)
    {
        foreach (var operation in operations)
        {
            operation.Words.ForEach(w => Note(w.Claim.Report.Id, operation));
        }

        var named = operations.SelectMany(o => o.Names.Select(n => (Name: n, Operation: o))).ToList();
        var sought = SearchValues.Create([.. named.Select(n => n.Name)], StringComparison.OrdinalIgnoreCase);
        foreach (var report in reports)
        {
            Search(report, sought, named);
        }
    }

    public bool NamesAny(string report) => byReport.ContainsKey(report);

    public IEnumerable<string> Of(NamedOperation operation) => byOperation.GetValueOrDefault(operation) ?? [];

    void Search(Report report, SearchValues<string> sought, List<(string Name, NamedOperation Operation)> named)
    {
        var rest = report.Text.AsSpan();
        for (var at = rest.IndexOfAny(sought); at >= 0; at = rest.IndexOfAny(sought))
        {
            rest = rest[at..];
            foreach (var (name, operation) in named)
            {
                if (rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    Note(report.Id, operation);
                }
            }

            rest = rest[1..];
        }
    }

    void Note(string report, NamedOperation operation)
    {
        if ((byReport.TryGetValue(report, out var all) ? all : byReport[report] = []).Add(operation))
        {
            (byOperation.TryGetValue(operation, out var list) ? list : byOperation[operation] = []).Add(report);
        }
    }
}
