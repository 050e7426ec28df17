namespace Sitrep.Web.Views.Maps;

/// <summary>How much of what a map is asked to show has no position and stands nowhere on it.</summary>
/// <param name="Incidents">Of those that pass the filter.</param>
/// <param name="Control">Places of which somebody says who holds them; 0 where the map shows no control.</param>
/// <param name="Roads">Claims that name no stretch of a road known here; 0 where the map shows no roads.</param>
/// <param name="Displacement">Movements of people; 0 where the map shows none.</param>
public sealed record Unplaced(int Incidents, int Control, int Roads, int Displacement)
{
    public bool IsNothing => this == new Unplaced(0, 0, 0, 0);

    /// <summary>Of the incidents that pass a filter, and of the layers shown.</summary>
    public static Unplaced Of(IncidentsView list, MapLayers layers)
    {
        var situation = list.Case.Situation;
        return new(
            situation.Passing(list.Filter).Count(entry => !entry.HasPosition),
            layers.Shows("control") || layers.Shows("claimed") ? situation.Control.Places.Count(place => place.Place.Location is null) : 0,
            layers.Shows("roads") ? situation.Roads.Unplaced.Length : 0,
            layers.Shows("displacement") ? situation.Displacement.Flows.Count(flow => !flow.HasPosition) : 0);
    }
}
