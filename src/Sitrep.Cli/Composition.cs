using System.Collections.Concurrent;
using Sitrep.BuiltIn;
using Sitrep.Geography.Names;
using Sitrep.Packs;
using Sitrep.Reading;
using Sitrep.Reading.Grammar;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Reading.Text;
using Sitrep.Record;
using Sitrep.Record.Prepared;
using Sitrep.Situation;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Cli;

/// <summary>The program's parts put together: the one place that knows which reader reads and which packs it has.</summary>
public sealed class Composition(Func<PackSet> openPacks)
{
    readonly ConcurrentDictionary<Ways, Lazy<ReportReader>> readers = new();
    readonly Lazy<Grammarian> grammar = new(() =>
        new(GrammarModel.Load(BuiltInPacks.Model("languages/english/english.grammar")), TextRules.From(openPacks()), IrregularVerbs.From(openPacks())));

    readonly Lazy<Fuser> fuser = new(() => Fuser.From(openPacks()));

    /// <summary>The grammar alone, for trees without claims.</summary>
    public Grammarian Grammar => grammar.Value;

    public PackSet Packs => openPacks();

    /// <summary>Judges which claims are about the same happening.</summary>
    public Fuser Fuser => fuser.Value;

    /// <summary>The incidents of a case, with what was judged of them.</summary>
    public IncidentFold Incidents(IRecord record, Vantage vantage) => IncidentFold.Of(record.Reports(vantage.KnownAt), vantage, Fuser, Judged(record, vantage));

    /// <summary>
    /// Who holds what, to be asked from the vantage: kept beside the record, or of what was known at an instant folded anew. As of an earlier day, whose
    /// voice a word is and who fights whom is as all claims known tell it.
    /// </summary>
    public ControlIndex Control(CaseFolder folder, IRecord record, Vantage vantage, Action? making = null) => vantage.KnownAt is null
        ? new PreparedControl(folder, record, Fuser, Program, making).Open()
        : ControlIndex.Of(Incidents(record, vantage with { AsOf = null }).Incidents, Fuser.Sides, Fuser.Control);

    /// <summary>Tells programs apart that fold otherwise: the modules' ids change with their code, and that of the packs with the packs.</summary>
    public static string Program { get; } = string.Join(' ', new[] { typeof(Fuser), typeof(BuiltInPacks), typeof(ShownNames), typeof(Model.Claim) }.Select(t => t.Module.ModuleVersionId.ToString("N")));

    public static JudgementBook Judged(IRecord record, Vantage vantage) => new(record.Judgements(vantage.KnownAt), vantage);

    public static Composition BuiltIn() => new(() => BuiltInPacks.Packs);

    /// <summary>A reader that reads in a way. Opening packs and models waits until it is asked for, and is done once.</summary>
    public ReportReader Reader(Ways ways) => readers.GetOrAdd(ways, w => new(() => Open(w))).Value;

    ReportReader Open(Ways ways)
    {
        try
        {
            return ReportReader.Open(Packs, path => Model(path, ways), ways.Vague);
        }
        catch (InvalidDataException e) when (ways.OwnPlaces is { } file)
        {
            throw new CaseException($"the case's own places cannot be used: {e.Message.TrimEnd('.')}. Import them again (sitrep places import FILE…) or delete {file}.", e);
        }
    }

    /// <summary>A learnt model of the program, or the case's own gazetteer.</summary>
    static ReadOnlyMemory<byte>? Model(string path, Ways ways) => path != PlaceFinder.OwnIndex ? BuiltInPacks.Find(path)
        : ways.OwnPlaces is { } file ? new ReadOnlyMemory<byte>(File.ReadAllBytes(file))
        : default(ReadOnlyMemory<byte>?);
}
