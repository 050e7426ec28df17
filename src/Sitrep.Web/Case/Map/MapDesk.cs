using System.Runtime.CompilerServices;
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

    private readonly ConditionalWeakTable<CaseView, MapIndex> indices = [];

    /// <summary>The view that the map draws from a vantage.</summary>
    public CaseView View(Vantage vantage) => current.View(vantage);

    /// <summary>The incidents of a tile that pass a filter, in clusters.</summary>
    public IReadOnlyCollection<MapCluster> Clusters(IncidentFilter filter, TileAddress tile)
    {
        var view = View(filter.Claims.Clocks);
        var passing = indices.GetValue(view, made => new(made.Situation.Incidents)).Of(filter);
        return tile.Z >= FinestClusters ? Group(passing.In(tile), incident => (incident.X, incident.Y)) : Group(passing.In(tile), incident => tile.Units(incident.X, incident.Y, Cells));
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
