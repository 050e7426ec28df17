using Sitrep.Record.Ledger;

namespace Sitrep.Record.Sqlite;

/// <summary>How many entries there are of the kinds that are read back, so that one that a damaged index no longer leads to is missed.</summary>
readonly record struct HeadCounts(long Reports, long Judgements, long Hidings)
{
    public HeadCounts With(EntryKind kind) => kind switch
    {
        EntryKind.Received => this with { Reports = Reports + 1 },
        EntryKind.Judgement => this with { Judgements = Judgements + 1 },
        EntryKind.Redaction or EntryKind.Embargo => this with { Hidings = Hidings + 1 },
        _ => this,
    };
}
