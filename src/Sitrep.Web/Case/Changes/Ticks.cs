using System.Collections.Immutable;

namespace Sitrep.Web.Case.Changes;

/// <summary>Days or instants that occur in a case, each with how often it does. Immutable.</summary>
internal sealed class Ticks<T> where T : struct, IComparable<T>
{
    private readonly Dictionary<T, int> counts;

    private Ticks(Dictionary<T, int> counts, ImmutableArray<T> each) => (this.counts, Each) = (counts, each);

    /// <summary>Each once, in order.</summary>
    public ImmutableArray<T> Each { get; }

    public static Ticks<T> Of(IEnumerable<T> all)
    {
        var counts = all.CountBy(tick => tick).ToDictionary();
        return new(counts, [.. counts.Keys.Order()]);
    }

    public Ticks<T> After(IEnumerable<T> gone, IEnumerable<T> come)
    {
        var after = new Dictionary<T, int>(counts);
        foreach (var tick in come)
        {
            after[tick] = after.GetValueOrDefault(tick) + 1;
        }

        foreach (var tick in gone)
        {
            if (--after[tick] == 0)
            {
                after.Remove(tick);
            }
        }

        return new(after, after.Count == counts.Count && Each.All(after.ContainsKey) ? Each : [.. after.Keys.Order()]);
    }
}
