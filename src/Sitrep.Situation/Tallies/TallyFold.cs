using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Tallies;

/// <summary>The tallies of a situation: casualties by side, equipment by side and category.</summary>
public static class TallyFold
{
    public static ImmutableArray<Tally> Of(ClaimType type, TallyTable table) =>
    [
        .. table.By(TallyDimension.Side).Where(c => c.Key.Type == type && !c.IsPart)
            .Select(c => new Tally(Whole(c.Key), c.Toll, table.Voices(c), table.Parts(c), c.Inferred)),
    ];

    // People of one side are counted together.
    static TallyKey Whole(TallyKey key) => key.Type == ClaimType.Equipment ? key : key with { Category = null };
}
