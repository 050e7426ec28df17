namespace Sitrep.Situation.Tallies;

/// <summary>Gathers rival accounts of the same things into one range; used again and again, as tallies of a million claims need it many times.</summary>
sealed class RivalTolls
{
    readonly List<long> all = [];
    readonly List<long> preferred = [];
    Toll range;

    public void Add(Toll toll, bool isPreferred)
    {
        range = all.Count == 0 ? toll : range.Against(toll);
        all.Add(toll.Best);
        if (isPreferred)
        {
            preferred.Add(toll.Best);
        }
    }

    /// <summary>From the lowest to the highest; the best is the middle of the preferred, or of all (see <see cref="Toll.Rivals"/>). Begins anew.</summary>
    public Toll Take()
    {
        var bests = preferred.Count > 0 ? preferred : all;
        bests.Sort();
        var toll = range with { Best = bests[(bests.Count - 1) / 2] };
        all.Clear();
        preferred.Clear();
        return toll;
    }
}
