using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Reading;

namespace Sitrep.Cli;

/// <summary>The program's parts put together: the one place that knows which reader reads and which packs it has.</summary>
/// <param name="Read">Reads a report into claims. Opening packs and models waits until the first report.</param>
public sealed record Composition(Func<Report, Model.Reading> Read, Func<PackSet> OpenPacks)
{
    public PackSet Packs => OpenPacks();

    public static Composition BuiltIn()
    {
        var reader = new Lazy<ReportReader>(() => ReportReader.Open(BuiltInPacks.Packs, BuiltInPacks.Find));
        return new(report => reader.Value.Read(report), () => BuiltInPacks.Packs);
    }
}
