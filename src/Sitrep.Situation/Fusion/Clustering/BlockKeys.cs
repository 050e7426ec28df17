using Sitrep.Model;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Fusion.Clustering;

/// <summary>
/// Where a node is looked for: only nodes that share a block are compared. A block is a family of happenings on a day in a cell of a tenth of a degree
/// (of which the neighbours are looked at too), at a place without a position, of a road or hospital, or with one large figure.
/// </summary>
static class BlockKeys
{
    const double CellsPerDegree = 10;
    const long LargeFigure = 10;
    const ulong ByCell = 1, ByPlace = 2, ByNothing = 3, ByThing = 4, ByFigure = 5, ByWords = 6;

    /// <summary>The blocks that a node is filed under.</summary>
    public static void Filed(in ClaimTraits traits, List<ulong> keys)
    {
        keys.Clear();
        Add(traits, traits.Last, around: false, keys);
        if (!traits.Total && traits.First != traits.Last)
        {
            Add(traits, traits.First, around: false, keys);
        }
    }

    /// <summary>
    /// The blocks in which its like may be: those that it is filed under, their neighbours, and the days before and after. Of two nodes each seeks where the
    /// other is filed, or neither does.
    /// </summary>
    public static void Sought(in ClaimTraits traits, List<ulong> keys)
    {
        keys.Clear();
        var slack = traits.Total || traits.Last == 0 ? 0 : 1;
        for (var day = traits.Last - slack; day <= traits.Last + slack; day++)
        {
            Add(traits, day, around: true, keys);
        }

        for (var day = traits.First - slack; !traits.Total && day <= traits.First + slack && day < traits.Last - slack; day++)
        {
            Add(traits, day, around: true, keys);
        }
    }

    /// <summary>A narrower block for nodes of a block that has grown too large.</summary>
    public static ulong Within(ulong key, in ClaimTraits traits) =>
        key.With((ulong)traits.Act).With(traits.Target.Code).With((ulong)traits.People).With(traits.Method).With(traits.Category);

    static void Add(in ClaimTraits traits, int day, bool around, List<ulong> keys)
    {
        var start = ((ulong)traits.Family).With(traits.Total ? 1UL : 0).With(day);
        if (traits.Words != 0)
        {
            keys.Add(start.With(ByWords).With(traits.Words));
            return;
        }

        AddPlace(traits, start, around ? 1 : 0, keys);
        if (traits.Thing != 0 && traits.Family is not Family.Violence)
        {
            keys.Add(start.With(ByThing).With(traits.Thing));
        }

        if (traits.Low >= LargeFigure)
        {
            keys.Add(start.With(ByFigure).With((ulong)traits.Act).With(traits.Low));
        }
    }

    static void AddPlace(in ClaimTraits traits, ulong start, int around, List<ulong> keys)
    {
        if (!traits.HasPosition || traits.Precision == PlacePrecision.Area)
        {
            keys.Add(traits.Place != 0 ? start.With(ByPlace).With(traits.Place) : start.With(ByNothing).With((ulong)traits.Act).With(traits.Target.Code));
            return;
        }

        var (row, column) = ((int)Math.Floor(traits.Latitude * CellsPerDegree), (int)Math.Floor(traits.Longitude * CellsPerDegree));
        for (var r = row - around; r <= row + around; r++)
        {
            for (var c = column - around; c <= column + around; c++)
            {
                keys.Add(start.With(ByCell).With((ulong)(uint)r << 32 | (uint)c));
            }
        }
    }
}
