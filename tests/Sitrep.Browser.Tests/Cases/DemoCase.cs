using System.Collections.Immutable;
using Sitrep.BuiltIn;
using Sitrep.Exchange.In;
using Sitrep.Geography;
using Sitrep.Geography.Borders;
using Sitrep.Reading;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Situation;
using Sitrep.Web.Case;

namespace Sitrep.Browser.Tests.Cases;

/// <summary>The bundled case, read by the program as `sitrep demo` reads it: each report is known here since it was published.</summary>
internal sealed class DemoCase : ICaseReader
{
    private static readonly Lazy<Gazetteer> Places = new(() => Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), BuiltInPacks.Packs));

    private static readonly Lazy<ReportReader> Shared = new(() => ReportReader.Open(BuiltInPacks.Packs, BuiltInPacks.Find));

    private readonly ImmutableArray<Original> originals;
    private readonly ImmutableArray<ReceivedReport> reports;

    public DemoCase()
    {
        originals = [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "demo", "reports")).Order(StringComparer.Ordinal).Select(file => new Original(Path.GetFileName(file), File.ReadAllBytes(file)))];
        reports = [.. originals.Select(original => ReportFiles.Read(original, Details.None).Report!).Select(report => new ReceivedReport(Shared.Value.Read(report), report.Published!.Instant!.Value))];
    }

    /// <summary>With the program's reader and gazetteer.</summary>
    public static CaseTools Tools { get; } = new(BuiltInPacks.Packs, null, () => Places.Value, () => Shared.Value,
        () => new(Settlements.Of(Places.Value), BorderFile.Read(BuiltInPacks.Model("places/world.borders"))));

    public string Name => "Aleppo, 27 to 30 November 2024 (texts written for this demonstration)";

    public string Version() => "1";

    public IReadOnlyList<ReceivedReport> Reports() => reports;

    public Stream? Original(string reportId) => originals.FirstOrDefault(one => one.Id == reportId) is { } original ? new MemoryStream(original.Bytes.ToArray(), writable: false) : null;
}
