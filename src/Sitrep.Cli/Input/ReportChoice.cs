using Sitrep.Record;
using Sitrep.Situation;

namespace Sitrep.Cli.Input;

/// <summary>Finds the report that a user names by the beginning of its hash, as <c>sitrep reports</c> lists it.</summary>
static class ReportChoice
{
    const string Scheme = "sha256:";

    /// <exception cref="CaseException">None or several begin so.</exception>
    public static ReceivedReport Of(IReadOnlyList<ReceivedReport> reports, string name)
    {
        var id = name.StartsWith(Scheme, StringComparison.Ordinal) ? name : Scheme + name;
        var found = name.Length == 0 ? [] : reports.Where(r => r.Report.Id.StartsWith(id, StringComparison.Ordinal)).Take(2).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new CaseException($"no report's hash begins with '{name}'. See: sitrep reports."),
            _ => throw new CaseException($"several reports' hashes begin with '{name}'. Give more of it."),
        };
    }
}
