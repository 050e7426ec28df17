using System.Text;
using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Situation;
using Sitrep.Web.Case;

namespace Sitrep.Web.Tests.Cases;

/// <summary>A case on disk with given reports, that goes when the test ends.</summary>
internal sealed class TempCase : IDisposable
{
    private readonly TimeProvider clock;
    private readonly string root = Directory.CreateTempSubdirectory("sitrep-web-").FullName;

    public TempCase(params ReceivedReport[] reports) : this(TimeProvider.System, reports)
    {
    }

    public TempCase(TimeProvider clock, params ReceivedReport[] reports)
    {
        this.clock = clock;
        Folder = CaseFolder.Create(Path.Combine(root, "aleppo"));
        foreach (var report in reports)
        {
            Add(report);
        }

        Reader = new(Folder);
        Tools = new(BuiltInPacks.Packs, reader: () => Reading.ReportReader.Open(BuiltInPacks.Packs, path => BuiltInPacks.Find(path)));
        Current = new(Reader, Tools);
        Writer = WriterFor(Current);
    }

    public CaseFolder Folder { get; }

    public RecordedCase Reader { get; }

    public CaseTools Tools { get; }

    public CurrentCase Current { get; }

    public RecordedWriter Writer { get; }

    public static TempCase Aleppo(TimeProvider? clock = null) => new(clock ?? TimeProvider.System, [.. Cases.Aleppo.Case().Reports()]);

    public static TempCase Of(GivenCase given) => new([.. given.Reports()]);

    /// <summary>As the command line serves it.</summary>
    public WebOptions Options => new(Reader, BuiltInPacks.Packs) { Tools = Tools, Writer = WriterFor };

    public RecordedWriter WriterFor(CurrentCase current) => new(Folder, current, Tools, clock);

    /// <summary>Keeps a report as the command line would.</summary>
    public void Add(ReceivedReport report)
    {
        using var record = Folder.Open(forWriting: true);
        record.Add(Hashed(report.Reading), Encoding.UTF8.GetBytes(report.Report.Text), report.Known);
    }

    /// <summary>Reads a report again, with other claims, at an instant.</summary>
    public void Reread(ReceivedReport report, DateTimeOffset at)
    {
        using var record = Folder.Open(forWriting: true);
        Assert.True(record.Reread(Hashed(report.Reading), at));
    }

    public ClaimRef Reference(string key) => Current.View().Claim(key)!.Reference;

    public void Dispose()
    {
        Reader.Dispose();
        Directory.Delete(root, recursive: true);
    }

    private static Model.Reading Hashed(Model.Reading reading) => reading with { Report = reading.Report with { Id = new Exchange.In.Original("", Encoding.UTF8.GetBytes(reading.Report.Text)).Id } };
}
