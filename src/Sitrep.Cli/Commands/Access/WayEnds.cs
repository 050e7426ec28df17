using Sitrep.Exchange.Out;
using Sitrep.Record;
using Sitrep.Situation.Access;

namespace Sitrep.Cli.Commands.Access;

/// <summary>The roads of a case, and the places that a person names on them.</summary>
sealed class WayEnds(Surroundings around, Composition parts, CaseFolder folder)
{
    public Roads Roads { get; } = CaseRoads.Open(folder, parts.Packs);

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

    int? Find(string place)
    {
        if (Roads.Names.Find(place) is { } node)
        {
            return node;
        }

        around.Complain($"no road known here leads to '{Printable.Line(place)}'. Check its spelling, or import roads that pass it: sitrep roads import FILE…");
        return null;
    }
}
