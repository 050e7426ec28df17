using System.Collections.Immutable;

namespace Sitrep.Situation.Tallies;

/// <summary>The splits of a tally table that were asked for last, each counted once. For many threads.</summary>
sealed class TallySplits
{
    const int Most = 6;

    readonly Lock choosing = new();
    readonly List<(TallySplit Split, Lazy<ImmutableArray<TallyCell>> Cells)> kept = [];
    readonly List<(TallySplit Split, ImmutableArray<TallyCell> Cells)> former;

    TallySplits(List<(TallySplit, ImmutableArray<TallyCell>)> former) => this.former = former;

    public TallySplits() : this([])
    {
    }

    /// <summary>Those of a table after this one, which may take over what this one counted.</summary>
    public TallySplits After()
    {
        lock (choosing)
        {
            var made = kept.Where(one => one.Cells.IsValueCreated).Select(one => (one.Split, one.Cells.Value)).ToList();
            return new([.. made, .. former.Where(one => !made.Exists(other => other.Split == one.Split)).Take(Most - made.Count)]);
        }
    }

    /// <param name="count">Counts it, given the cells of the table before, of which some may be taken over.</param>
    public ImmutableArray<TallyCell> Of(TallySplit split, Func<ImmutableArray<TallyCell>, ImmutableArray<TallyCell>> count)
    {
        Lazy<ImmutableArray<TallyCell>> cells;
        lock (choosing)
        {
            var at = kept.FindIndex(one => one.Split == split);
            cells = at < 0 ? new(() => count(Former(split))) : kept[at].Cells;
            kept.RemoveRange(at < 0 ? Math.Min(kept.Count, Most - 1) : at, at < 0 ? Math.Max(0, kept.Count - Most + 1) : 1);
            kept.Insert(0, (split, cells));
        }

        return cells.Value;
    }

    ImmutableArray<TallyCell> Former(TallySplit split) => former.Find(one => one.Split == split) is { Cells.IsDefault: false } found ? found.Cells : [];
}
