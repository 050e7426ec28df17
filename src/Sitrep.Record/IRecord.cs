using Sitrep.Situation;

namespace Sitrep.Record;

/// <summary>
/// What a case keeps: every report with its reading and the instant at which it became known. One connection to one store; not shared by threads.
/// All members throw <see cref="CaseException"/> when the store refuses, and then nothing has changed.
/// </summary>
public interface IRecord : IDisposable
{
    /// <summary>True when the case has the report with this id.</summary>
    bool Has(string reportId);

    /// <summary>Keeps a report, its reading and its bytes, all or nothing. False when the case has these bytes already.</summary>
    /// <param name="known">When it became known here.</param>
    bool Add(Model.Reading reading, ReadOnlySpan<byte> original, DateTimeOffset known);

    /// <summary>Every report with its latest reading, in the order in which they became known.</summary>
    IEnumerable<ReceivedReport> Reports();

    /// <summary>Changes with every change to the record; cheap.</summary>
    long Version();
}
