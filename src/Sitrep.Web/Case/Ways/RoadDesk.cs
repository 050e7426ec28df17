using Sitrep.Situation;

namespace Sitrep.Web.Case.Ways;

/// <summary>Says whether one gets from one place to another, as told.</summary>
public sealed class RoadDesk(CurrentCase current, CaseTools tools)
{
    /// <summary>A place is on a road that has a junction no further away, kilometres.</summary>
    private const double NearKm = 3;

    /// <summary>The answer, and what is told of every road that it was made of.</summary>
    public RoadAnswer Between(Vantage vantage, string from, string to)
    {
        if (NodeOf(from) is not { } start)
        {
            return new(RoadTrouble.UnknownPlace, from);
        }

        if (NodeOf(to) is not { } end)
        {
            return new(RoadTrouble.UnknownPlace, to);
        }

        if (start == end)
        {
            return new(RoadTrouble.SamePlace, to);
        }

        var roads = current.View(vantage).Situation.Roads;
        return roads.Between(start, end) is { } answer ? new(RoadTrouble.None, null, roads, answer) : new(RoadTrouble.NoRoad, to);
    }

    // Of namesakes the one with most people that lies on a road.
    private int? NodeOf(string place) => tools.Roads.Names.Find(place)
        ?? tools.Places?.Find(place).OrderByDescending(found => found.FromUser).ThenByDescending(found => found.Place.Population)
            .Select(found => tools.Roads.Network.Nearest(found.Place.Location, NearKm)).FirstOrDefault(node => node is not null);
}
