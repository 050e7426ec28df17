using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Geography.Hiding;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Trail;
using Sitrep.Situation;
using Sitrep.Web.Case.Changes;

namespace Sitrep.Web.Case;

/// <summary>A case folder as pages read it. A report that the command line adds while it is served shows with the next request.</summary>
/// <param name="folder">The case; it is opened for reading only.</param>
/// <param name="clock">Tells whether an embargo has ended; the system's clock when none is given.</param>
public sealed class RecordedCase(CaseFolder folder, TimeProvider? clock = null) : ICaseReader, IDisposable
{
    private readonly Lock reading = new();

    // A record's connection is not for several threads at once.
    private readonly IRecord record = folder.Open(forWriting: false, clock);

    public string Name => folder.Name;

    public string Version()
    {
        lock (reading)
        {
            return record.Version().ToString(CultureInfo.InvariantCulture);
        }
    }

    public string Hidings()
    {
        lock (reading)
        {
            return record.Hidings().ToString(CultureInfo.InvariantCulture);
        }
    }

    public PlaceVeil Places()
    {
        lock (reading)
        {
            return record.Places();
        }
    }

    public CaseChange? Since(string version)
    {
        lock (reading)
        {
            // What is entered while this is read comes again with the next change.
            var now = record.Version().ToString(CultureInfo.InvariantCulture);
            if (record.ChangedSince(long.Parse(version, CultureInfo.InvariantCulture)) is not { } changed)
            {
                return null;
            }

            var shown = record.Reports(changed).ToImmutableArray();
            return new(now, [.. changed.Except(shown.Select(report => report.Report.Id), StringComparer.Ordinal)], shown);
        }
    }

    // Reading all takes long: on a connection of its own nobody waits for it.
    public IReadOnlyList<ReceivedReport> Reports()
    {
        using var apart = folder.Open(forWriting: false, clock);
        return [.. apart.Reports()];
    }

    public IReadOnlyList<ReceivedReport> Reports(DateTimeOffset knownAt)
    {
        using var apart = folder.Open(forWriting: false, clock);
        return [.. apart.Reports(knownAt)];
    }

    public IReadOnlyList<ReceivedReport>? ReadOtherwise(DateTimeOffset knownAt)
    {
        using var apart = folder.Open(forWriting: false, clock);
        return apart.ReadOtherwise(knownAt);
    }

    public IReadOnlyList<Judgement> Judgements()
    {
        lock (reading)
        {
            return record.Judgements();
        }
    }

    public TrailPage Trail(TrailQuestion question, int offset, int limit)
    {
        lock (reading)
        {
            return record.Trail(question, offset, limit);
        }
    }

    public ImmutableArray<string> TrailNames()
    {
        lock (reading)
        {
            return record.TrailNames();
        }
    }

    public IReadOnlyList<ReadingMark> Readings(string reportId)
    {
        lock (reading)
        {
            return record.Readings(reportId);
        }
    }

    public Stream? Original(string reportId)
    {
        lock (reading)
        {
            return record.Original(reportId) is { } bytes ? new MemoryStream(bytes, writable: false) : null;
        }
    }

    public void Dispose() => record.Dispose();
}
