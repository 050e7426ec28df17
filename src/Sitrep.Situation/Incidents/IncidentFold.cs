using System.Collections.Immutable;
using Sitrep.Situation.Copies;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Incidents;

/// <summary>What was received, folded into incidents as of a day and as known at an instant. Immutable: for many threads.</summary>
public sealed record IncidentFold
{
    readonly Lazy<ImmutableArray<Doubt>> doubts;

    internal IncidentFold(ImmutableArray<ReceivedReport> reports, CopyBook copies, ImmutableArray<Incident> incidents, Lazy<ImmutableArray<Doubt>> doubts) =>
        (Reports, Copies, Incidents, this.doubts) = (reports, copies, incidents, doubts);

    /// <summary>Those that are seen from the vantage, in the order of publication.</summary>
    public ImmutableArray<ReceivedReport> Reports { get; }

    /// <summary>Which of them copy others.</summary>
    public CopyBook Copies { get; }

    /// <summary>In the order of their first claims.</summary>
    public ImmutableArray<Incident> Incidents { get; init; }

    /// <summary>Their claims as judgements leave them, incident by incident.</summary>
    public IEnumerable<SourcedClaim> Claims => Incidents.SelectMany(incident => incident.Claims);

    /// <summary>Pairs of claims about which fusion is least sure, the most uncertain first.</summary>
    public ImmutableArray<Doubt> Doubts => doubts.Value;

    public static IncidentFold Of(IEnumerable<ReceivedReport> received, Vantage vantage, Fuser fuser, JudgementBook? judged = null) =>
        new IncidentCourse(received, vantage, fuser, judged ?? JudgementBook.Empty).Fold;
}
