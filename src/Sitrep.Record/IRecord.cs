using Sitrep.Geography.Hiding;
using Sitrep.Model;
using Sitrep.Record.Redactions;
using Sitrep.Situation;

namespace Sitrep.Record;

/// <summary>
/// What a case keeps. Every change is an entry of an append-only ledger (<c>docs/ledger.md</c>); reports, readings and claims are a projection of it.
/// One connection to one store; not shared by threads. All members throw <see cref="CaseException"/> when the store refuses, and then nothing has changed.
/// </summary>
public interface IRecord : ILedger, IDisposable
{
    /// <summary>True when the case has the report with this id.</summary>
    bool Has(string reportId);

    /// <summary>Keeps a report, its reading and its bytes, all or nothing. False when the case has these bytes already.</summary>
    /// <param name="known">When it became known here.</param>
    bool Add(Model.Reading reading, ReadOnlySpan<byte> original, DateTimeOffset known);

    /// <summary>Every report with its latest reading, in the order in which they became known.</summary>
    /// <param name="knownAt">Only reports and readings of up to then; null is no limit.</param>
    IEnumerable<ReceivedReport> Reports(DateTimeOffset? knownAt = null);

    /// <summary>Those of some ids that may be shown, with their latest readings.</summary>
    IEnumerable<ReceivedReport> Reports(IReadOnlyCollection<string> ids);

    /// <summary>When a report was read and by what, the first reading first; none of one that is not here or may not be shown.</summary>
    IReadOnlyList<ReadingMark> Readings(string reportId);

    /// <summary>The ids of reports that came, were read again or may be hidden otherwise since a version; null when all may be seen otherwise, or the version is none of this case.</summary>
    IReadOnlyCollection<string>? ChangedSince(long version);

    /// <summary>
    /// Reports that had another reading at an instant than they have now, with that reading; the others that were known then had the reading that
    /// <see cref="Reports(DateTimeOffset?)"/> gives of them now. Null when that cannot be told apart.
    /// </summary>
    IReadOnlyList<ReceivedReport>? ReadOtherwise(DateTimeOffset knownAt);

    /// <summary>Files a judgement.</summary>
    /// <returns>The judgement with its entry and instant.</returns>
    Judgement Judge(Judgement judgement, DateTimeOffset at);

    /// <summary>Files a judgement only if the ledger has as many entries as its author knew of.</summary>
    /// <returns>The judgement with its entry and instant; null, and nothing changes, when somebody entered something meanwhile.</returns>
    Judgement? Judge(Judgement judgement, DateTimeOffset at, long entries);

    /// <summary>All judgements in the order in which they were filed, superseded ones among them.</summary>
    IReadOnlyList<Judgement> Judgements(DateTimeOffset? knownAt = null);

    /// <summary>The bytes of a report as received; null when they are not here, or when something of the report is hidden.</summary>
    byte[]? Original(string reportId);

    /// <summary>Keeps a file of coded events and its rows, each as a report whose bytes are a stretch of the file: all or nothing.</summary>
    /// <returns>How many rows were not here yet.</returns>
    int Import(string fileId, ReadOnlyMemory<byte> file, IEnumerable<CodedRow> rows, DateTimeOffset known);

    /// <summary>Keeps a new reading of a report that is here; the former ones stay. False, and nothing changes, when it says the same as the latest.</summary>
    bool Reread(Model.Reading reading, DateTimeOffset at);

    /// <summary>Every report with its latest reading and with nothing hidden: to read it again, and never to show it.</summary>
    IReadOnlyList<ReceivedReport> Unveiled();

    /// <summary>A report as it may be shown; null under an embargo. What <see cref="Reports"/> gives has passed here already.</summary>
    ReceivedReport? Show(ReceivedReport received);

    /// <summary>Hides something in every output, or takes that back.</summary>
    /// <returns>The number of its entry.</returns>
    long Hide(Redaction redaction, Author author, DateTimeOffset at);

    /// <summary>Hides a report until a date, or no longer.</summary>
    /// <returns>The number of its entry.</returns>
    long Hide(Embargo embargo, Author author, DateTimeOffset at);

    /// <summary>Notes that something was given out.</summary>
    /// <returns>The number of its entry.</returns>
    long Note(Publishing published, Author author, DateTimeOffset at);

    /// <summary>Notes that somebody did something.</summary>
    /// <returns>The number of its entry.</returns>
    long Note(Deed deed, Author author, DateTimeOffset at);

    /// <summary>What is hidden of places now: whatever shows them from elsewhere than the reports, as roads and gazetteers do, shows them through this.</summary>
    PlaceVeil Places();

    /// <summary>Whether the report's bytes stay sealed, because something of it is or may be hidden.</summary>
    bool Hides(string reportId);

    /// <summary>Changes with every change to what can be read here; cheap.</summary>
    long Version();

    /// <summary>As <see cref="Version"/>, and different in another case or another past of this one: number and hash of the last entry that shows.</summary>
    string Position();

    /// <summary>Changes when something is hidden or shown again, so that whoever keeps what was read knows that it may tell too much; cheap.</summary>
    long Hidings();
}
