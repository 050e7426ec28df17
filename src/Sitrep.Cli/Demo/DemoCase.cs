using System.Collections.Immutable;
using Sitrep.Record;
using Sitrep.Situation;

namespace Sitrep.Cli.Demo;

/// <summary>The bundled case in a folder of its own, so that it can be judged and added to as any case; the folder goes when the demo ends.</summary>
sealed class DemoCase : IDisposable
{
    readonly string place = Directory.CreateTempSubdirectory("sitrep-demo-").FullName;

    public DemoCase(ImmutableArray<ReceivedReport> reports)
    {
        Folder = CaseFolder.Create(Path.Combine(place, DemoReports.CaseName));
        using var record = Folder.Open(forWriting: true);
        foreach (var report in reports.OrderBy(r => r.Known))
        {
            record.Add(report.Reading, DemoReports.Originals.First(o => o.Id == report.Report.Id).Bytes.Span, report.Known);
        }
    }

    public CaseFolder Folder { get; }

    public void Dispose() => Directory.Delete(place, recursive: true);
}
