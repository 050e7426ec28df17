using Sitrep.BuiltIn;
using Sitrep.Exchange.In;
using Sitrep.Geography;
using Sitrep.Geography.Borders;
using Sitrep.Reading;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Record;
using Sitrep.Web.Case;

namespace Sitrep.Web.Tests.Cases;

/// <summary>The case that `sitrep demo` serves, byte for byte, on disk: it can be judged and added to, and goes when the test ends.</summary>
internal sealed class DemoFolder : IDisposable
{
    private const string CaseName = "Aleppo, 27 to 30 November 2024 (texts written for this demonstration)";

    private static readonly Lazy<Gazetteer> Places = new(() => Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), BuiltInPacks.Packs));

    private static readonly Lazy<ReportReader> Reader = new(() => ReportReader.Open(BuiltInPacks.Packs, path => BuiltInPacks.Find(path)));

    private readonly string place = Directory.CreateTempSubdirectory("sitrep-demo-").FullName;
    private readonly TimeProvider clock;

    private DemoFolder(TimeProvider clock)
    {
        this.clock = clock;
        Folder = CaseFolder.Create(Path.Combine(place, CaseName));
        using var record = Folder.Open(forWriting: true);
        var originals = Directory.EnumerateFiles(Path.Combine(Root(AppContext.BaseDirectory), "demo", "reports")).Order(StringComparer.Ordinal).Select(file => new Original(Path.GetFileName(file), File.ReadAllBytes(file)));
        foreach (var (original, report) in originals.Select(original => (original, ReportFiles.Read(original, Details.None).Report!)).OrderBy(one => one.Item2.Published!.Instant))
        {
            record.Add(Reader.Value.Read(report), original.Bytes.Span, report.Published!.Instant!.Value);
        }
    }

    public CaseFolder Folder { get; }

    public static DemoFolder Open(TimeProvider clock) => new(clock);

    /// <summary>As the demo serves it, with the program's reader, gazetteer and borders.</summary>
    public WebOptions Options
    {
        get
        {
            var tools = new CaseTools(BuiltInPacks.Packs, null, () => Places.Value, () => Reader.Value, () => new(Settlements.Of(Places.Value), BorderFile.Read(BuiltInPacks.Model("places/world.borders"))));
            return new(new RecordedCase(Folder), BuiltInPacks.Packs) { Tools = tools, Writer = current => new RecordedWriter(Folder, current, tools, clock) };
        }
    }

    public void Dispose() => Directory.Delete(place, recursive: true);

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Sitrep.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
