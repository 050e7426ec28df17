using System.Collections.Immutable;
using Sitrep.Situation;
using Sitrep.Web.Case;

namespace Sitrep.Cli.Demo;

/// <summary>The bundled case as pages read it; it never changes.</summary>
sealed class DemoCase(ImmutableArray<ReceivedReport> reports) : ICaseReader
{
    public string Name => DemoReports.CaseName;
    public string Version() => "1";
    public IReadOnlyList<ReceivedReport> Reports() => reports;

    public Stream? Original(string reportId) => DemoReports.Originals.FirstOrDefault(o => o.Id == reportId) is { } original
        ? new MemoryStream(original.Bytes.ToArray(), writable: false)
        : null;
}
