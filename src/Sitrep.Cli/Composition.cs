using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Reading;
using Sitrep.Reading.Claims.Explaining;
using Sitrep.Reading.Grammar;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Reading.Text;
using Sitrep.Record;

namespace Sitrep.Cli;

/// <summary>The program's parts put together: the one place that knows which reader reads and which packs it has.</summary>
/// <param name="Read">Reads a report into claims. Opening packs and models waits until the first report.</param>
/// <param name="Explain">Reads a report and keeps what led to its claims.</param>
public sealed record Composition(Func<Report, Model.Reading> Read, Func<Report, Explanation> Explain, Func<PackSet> OpenPacks)
{
    readonly Lazy<Grammarian> grammar = new(() =>
        new(GrammarModel.Load(BuiltInPacks.Model("languages/english/english.grammar")), TextRules.From(OpenPacks())));

    /// <summary>The grammar alone, for trees without claims.</summary>
    public Grammarian Grammar => grammar.Value;

    public PackSet Packs => OpenPacks();

    public static Composition BuiltIn()
    {
        var reader = new Lazy<ReportReader>(() => ReportReader.Open(BuiltInPacks.Packs, Model));
        return new(report => reader.Value.Read(report), report => reader.Value.Explain(report), () => BuiltInPacks.Packs);
    }

    /// <summary>A learnt model of the program, or the gazetteer of the case that the working folder lies in.</summary>
    static ReadOnlyMemory<byte>? Model(string path) => path == PlaceFinder.OwnIndex
        ? (CaseFolder.Find(Environment.CurrentDirectory) is { } found && File.Exists(found.GazetteerFile) ? new ReadOnlyMemory<byte>(File.ReadAllBytes(found.GazetteerFile)) : default(ReadOnlyMemory<byte>?))
        : BuiltInPacks.Find(path);
}
