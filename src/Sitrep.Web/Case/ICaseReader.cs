using System.Collections.Immutable;
using Sitrep.Geography.Hiding;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Trail;
using Sitrep.Situation;
using Sitrep.Web.Case.Changes;

namespace Sitrep.Web.Case;

/// <summary>A case as the pages and the API read it. Implementations may be called from several threads at once.</summary>
public interface ICaseReader
{
    /// <summary>What people call the case: its folder's name.</summary>
    string Name { get; }

    /// <summary>Changes when anything that can be read here changes; while it stays the same, views made before still hold. Cheap.</summary>
    string Version();

    /// <summary>Changes when something is hidden or shown again: what was made before may tell too much. Cheap.</summary>
    string Hidings() => "";

    /// <summary>What is hidden of places now.</summary>
    PlaceVeil Places() => PlaceVeil.None;

    /// <summary>What became of the reports since a version that was read here; null when that cannot be told, and all is to be read anew.</summary>
    CaseChange? Since(string version) => null;

    /// <summary>Every report with its latest reading, in any order.</summary>
    IReadOnlyList<ReceivedReport> Reports();

    /// <summary>Every report that was known here at an instant, with the reading that it had then.</summary>
    IReadOnlyList<ReceivedReport> Reports(DateTimeOffset knownAt) => [.. Reports().Where(report => report.Known <= knownAt)];

    /// <summary>
    /// The reports that had another reading at an instant than they have now, with that reading; null when that cannot be told, and those that were known
    /// then are to be read anew.
    /// </summary>
    IReadOnlyList<ReceivedReport>? ReadOtherwise(DateTimeOffset knownAt) => null;

    /// <summary>Every judgement that was filed, in order.</summary>
    IReadOnlyList<Judgement> Judgements() => [];

    /// <summary>Who did what when, the last first; nothing where that is not kept.</summary>
    TrailPage Trail(TrailQuestion question, int offset, int limit) => TrailPage.None;

    /// <summary>Everybody whom the trail names.</summary>
    ImmutableArray<string> TrailNames() => [];

    /// <summary>When a report was read and by what, the first reading first; none where that is not kept.</summary>
    IReadOnlyList<ReadingMark> Readings(string reportId) => [];

    /// <summary>The bytes as received, or null when they are not kept.</summary>
    Stream? Original(string reportId);
}
