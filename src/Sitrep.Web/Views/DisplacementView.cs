using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Situation.Displacement;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Views;

/// <summary>Who left where for where, and who came back: a page of the movements.</summary>
/// <param name="Unplaced">Only movements of which no end has a position.</param>
/// <param name="Flows">The movements of this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">From 1.</param>
public sealed record DisplacementView(CaseView Case, bool Unplaced, ImmutableArray<Flow> Flows, int Total, int Page)
{
    public const int PageSize = 100;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>What all movements come to; none where only some are shown.</summary>
    public ImmutableArray<FlowTotal> Totals => Unplaced ? [] : Case.Situation.Displacement.Totals;

    public static DisplacementView Of(CaseView view, bool unplaced, int page)
    {
        var all = view.Situation.Displacement.Flows;
        var flows = unplaced ? [.. all.Where(flow => !flow.HasPosition)] : all;
        var at = Math.Clamp(page, 1, Math.Max(1, (flows.Length + PageSize - 1) / PageSize));
        return new(view, unplaced, [.. flows.Skip((at - 1) * PageSize).Take(PageSize)], flows.Length, at);
    }

    public string Address(int page)
    {
        string?[] parts = [Unplaced ? $"{IncidentFilter.PositionName}=no" : null, VantageQuery.Of(Case.Vantage), page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={page}") : null];
        return $"/displacement?{string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part)))}".TrimEnd('?');
    }
}
