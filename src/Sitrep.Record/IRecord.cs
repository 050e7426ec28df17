using Sitrep.Model;
using Sitrep.Record.Ledger;
using Sitrep.Situation;

namespace Sitrep.Record;

/// <summary>
/// What a case keeps. Every change is an entry of an append-only ledger (<c>docs/ledger.md</c>); reports, readings and claims are a projection of it.
/// One connection to one store; not shared by threads. All members throw <see cref="CaseException"/> when the store refuses, and then nothing has changed.
/// </summary>
public interface IRecord : IDisposable
{
    /// <summary>True when the case has the report with this id.</summary>
    bool Has(string reportId);

    /// <summary>Keeps a report, its reading and its bytes, all or nothing. False when the case has these bytes already.</summary>
    /// <param name="known">When it became known here.</param>
    bool Add(Model.Reading reading, ReadOnlySpan<byte> original, DateTimeOffset known);

    /// <summary>Every report with its latest reading, in the order in which they became known.</summary>
    /// <param name="knownAt">Only reports and readings of up to then; null is no limit.</param>
    IEnumerable<ReceivedReport> Reports(DateTimeOffset? knownAt = null);

    /// <summary>Files a judgement.</summary>
    /// <returns>The judgement with its entry and instant.</returns>
    Judgement Judge(Judgement judgement, DateTimeOffset at);

    /// <summary>All judgements in the order in which they were filed, superseded ones among them.</summary>
    IReadOnlyList<Judgement> Judgements(DateTimeOffset? knownAt = null);

    /// <summary>The ledger's entries in their order.</summary>
    IEnumerable<LedgerEntry> Entries();

    /// <summary>The head of the ledger's tree as it is now; cheap.</summary>
    TreeHead Head();

    /// <summary>Shows that an entry stands in the ledger; null when there is no entry of that number.</summary>
    InclusionProof? ProofOf(long entry);

    /// <summary>Shows that the ledger begins with its first entries; null when there are not so many.</summary>
    ConsistencyProof? ProofSince(long size);

    /// <summary>Changes with every change to what can be read here; cheap.</summary>
    long Version();
}
