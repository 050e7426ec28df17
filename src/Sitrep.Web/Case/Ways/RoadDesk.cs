using Sitrep.Situation;

namespace Sitrep.Web.Case.Ways;

/// <summary>Says whether one gets from one place to another, as told.</summary>
public sealed class RoadDesk(CurrentCase current)
{
    /// <summary>A place is on a road that has a junction no further away, kilometres.</summary>
    private const double NearKm = 3;

    /// <summary>The answer, and what is told of every road that it was made of.</summary>
    public RoadAnswer Between(Vantage vantage, string from, string to)
    {
        var view = current.View(vantage);
        if (NodeOf(from, view.Tools) is not { } start)
        {
            return new(RoadTrouble.UnknownPlace, from);
        }

        if (NodeOf(to, view.Tools) is not { } end)
        {
            return new(RoadTrouble.UnknownPlace, to);
        }

        if (start == end)
        {
            return new(RoadTrouble.SamePlace, to);
        }

        var roads = view.Situation.Roads;
        return roads.Between(start, end) is { } answer ? new(RoadTrouble.None, null, roads, answer) : new(RoadTrouble.NoRoad, to);
    }

    // Of namesakes the one with most people that lies on a road. The road next to a place whose position is hidden would tell it.
    private static int? NodeOf(string place, CaseTools tools) => tools.Roads.Names.Find(place)
        ?? tools.Places?.Find(place).Where(found => tools.Hidden?.IsCoarse(found.Place) != true).OrderByDescending(found => found.FromUser).ThenByDescending(found => found.Place.Population)
            .Select(found => tools.Roads.Network.Nearest(found.Place.Location, NearKm)).FirstOrDefault(node => node is not null);
}
