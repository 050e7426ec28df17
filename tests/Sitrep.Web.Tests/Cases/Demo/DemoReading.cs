using System.Collections.Immutable;
using Sitrep.BuiltIn;
using Sitrep.Exchange.In;
using Sitrep.Geography;
using Sitrep.Geography.Borders;
using Sitrep.Reading;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Situation;
using Sitrep.Web.Case;

namespace Sitrep.Web.Tests.Cases.Demo;

/// <summary>The bundled case as `sitrep demo` reads it, with the program's reader and gazetteer; each report is known since it was published.</summary>
internal static class DemoReading
{
    public const string CaseName = "Aleppo, 27 to 30 November 2024 (texts written for this demonstration)";

    private static readonly Lazy<Gazetteer> Places = new(() => Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), BuiltInPacks.Packs));

    private static readonly Lazy<ReportReader> Reader = new(() => ReportReader.Open(BuiltInPacks.Packs, BuiltInPacks.Find));

    public static CaseTools Tools { get; } = new(BuiltInPacks.Packs, null, () => Places.Value, () => Reader.Value,
        () => new(Settlements.Of(Places.Value), BorderFile.Read(BuiltInPacks.Model("places/world.borders"))));

    /// <summary>The files with what is read from them, by name.</summary>
    public static ImmutableArray<(Original Original, ReceivedReport Report)> All() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root(AppContext.BaseDirectory), "demo", "reports")).Order(StringComparer.Ordinal).Select(file => Read(new(Path.GetFileName(file), File.ReadAllBytes(file))))];

    public static IEnumerable<ReceivedReport> Reports() => All().Select(one => one.Report);

    private static (Original, ReceivedReport) Read(Original original) =>
        ReportFiles.Read(original, Details.None).Report is { Published.Instant: { } at } report ? (original, new(Reader.Value.Read(report), at)) : throw new InvalidDataException($"{original.File} is no report with an instant.");

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Sitrep.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);
}
