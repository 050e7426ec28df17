using Sitrep.Exchange.Out;
using Sitrep.Situation.Access;

namespace Sitrep.Cli.Commands.Access;

/// <summary>The roads of a case, and the places that a person names on them.</summary>
sealed class WayEnds(Surroundings around, CaseGround ground)
{
    /// <summary>A place is on a road that has a junction no further away, kilometres.</summary>
    const double NearKm = 3;

    public Roads Roads { get; } = ground.Roads;

    /// <summary>The nodes of two places; null when one is not known or they are the same, which has been complained of.</summary>
    public (int From, int To)? Find(string from, string to)
    {
        if (Find(from) is not { } a || Find(to) is not { } b)
        {
            return null;
        }

        if (a == b)
        {
            around.Complain($"{Printable.Line(from)} and {Printable.Line(to)} are the same place. Name two.");
            return null;
        }

        return (a, b);
    }

    // Of namesakes the one with most people that lies on a road. The road next to a place whose position is hidden would tell it.
    int? ByGazetteer(string place) => ground.Places.Find(place).Where(found => !ground.IsCoarse(found.Place)).OrderByDescending(found => found.FromUser)
        .ThenByDescending(found => found.Place.Population).Select(found => Roads.Network.Nearest(found.Place.Location, NearKm)).FirstOrDefault(node => node is not null);

    int? Find(string place)
    {
        if (Roads.Names.Find(place) is { } node)
        {
            return node;
        }

        if (ByGazetteer(place) is { } near)
        {
            return near;
        }

        around.Complain($"no road known here leads to '{Printable.Line(place)}'. Check its spelling, or import roads that pass it: sitrep roads import FILE…");
        return null;
    }
}
