using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Views;

/// <summary>One incident with all that stands behind it.</summary>
/// <param name="Joins">Why its claims are one: the surest pairs that join them, each of a claim with one that is joined already.</param>
/// <param name="History">How it came to be what it is.</param>
public sealed record IncidentView(CaseView Case, IncidentEntry Entry, ImmutableArray<Join> Joins, ImmutableArray<HistoryEntry> History)
{
    public Incident Incident => Entry.Incident;

    public static IncidentView? Of(CaseView view, string id, CaseTools tools) => view.Situation.Incident(id) is { } entry
        ? new(view, entry, Situation.Incidents.Joins.Of(entry.Incident, tools.Fuser, view.Judged), HistoryEntry.Of(view, entry))
        : null;

    /// <summary>Whom a claim's words are copied from; null when they are its own report's.</summary>
    public Report? CopiedFrom(SourcedClaim claim) =>
        Case.Situation.Folded.Copies.OriginOf(claim.Report, claim.Claim.Evidence) is { } origin && origin.Id != claim.Report.Id ? origin : null;
}
