using Sitrep.Situation;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Case.Map;

/// <summary>What the map shows of a case in a tile.</summary>
public sealed class MapDesk(CurrentCase current)
{
    /// <summary>A tile is so many cells wide and high; what lies in one cell is shown as one.</summary>
    private const int Cells = 8;

    /// <summary>From this zoom on, only what is at one place is shown as one.</summary>
    private const int FinestClusters = 13;

    /// <summary>The view that the map draws from a vantage.</summary>
    public CaseView View(Vantage vantage) => current.View(vantage);

    /// <summary>The towns that are named under all that the case tells, as far as their places may be told; null without a gazetteer.</summary>
    public Towns? Towns => current.View().Tools.Towns;

    /// <summary>
    /// The incidents of a tile that pass a filter, in clusters. In a large case the first clock leaves out the incidents that began later, and the others stand
    /// where all that is told of them puts them: a day more or less on a slider needs nothing to be made.
    /// </summary>
    public IReadOnlyCollection<MapCluster> Clusters(IncidentFilter filter, TileAddress tile)
    {
        var clocks = filter.Claims.Clocks;
        var whole = View(clocks with { AsOf = null });
        return whole.IsLarge
            ? Clusters(whole, filter with { Claims = filter.Claims with { Clocks = clocks with { AsOf = null } } }, tile, clocks.AsOf)
            : Clusters(View(clocks), filter, tile, null);
    }

    private static IReadOnlyCollection<MapCluster> Clusters(CaseView view, IncidentFilter filter, TileAddress tile, DateOnly? last)
    {
        var passing = view.Situation.Map.Of(filter);
        return tile.Z >= FinestClusters ? Group(passing.In(tile, last), incident => (incident.X, incident.Y))
            : Group(passing.In(tile, last), incident => tile.Units(incident.X, incident.Y, Cells));
    }

    private static Dictionary<TKey, MapCluster>.ValueCollection Group<TKey>(IEnumerable<MapIncident> incidents, Func<MapIncident, TKey> cell) where TKey : notnull
    {
        var clusters = new Dictionary<TKey, MapCluster>();
        foreach (var incident in incidents)
        {
            var key = cell(incident);
            if (!clusters.TryGetValue(key, out var cluster))
            {
                clusters.Add(key, cluster = new());
            }

            cluster.Add(incident);
        }

        return clusters.Values;
    }
}
