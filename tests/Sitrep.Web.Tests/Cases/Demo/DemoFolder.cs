using Sitrep.BuiltIn;
using Sitrep.Record;
using Sitrep.Web.Case;

namespace Sitrep.Web.Tests.Cases.Demo;

/// <summary>The case that `sitrep demo` serves, byte for byte, on disk: it can be judged and added to, and goes when the test ends.</summary>
internal sealed class DemoFolder : IDisposable
{
    private readonly string place = Directory.CreateTempSubdirectory("sitrep-demo-").FullName;
    private readonly TimeProvider clock;

    private DemoFolder(TimeProvider clock)
    {
        this.clock = clock;
        Folder = CaseFolder.Create(Path.Combine(place, DemoReading.CaseName));
        using var record = Folder.Open(forWriting: true);
        foreach (var (original, report) in DemoReading.All().OrderBy(one => one.Report.Known))
        {
            record.Add(report.Reading, original.Bytes.Span, report.Known);
        }
    }

    public CaseFolder Folder { get; }

    public static DemoFolder Open(TimeProvider clock) => new(clock);

    public WebOptions Options => new(new RecordedCase(Folder), BuiltInPacks.Packs)
    {
        Tools = DemoReading.Tools,
        Writer = current => new RecordedWriter(Folder, current, DemoReading.Tools, clock),
    };

    public void Dispose() => Directory.Delete(place, recursive: true);
}
