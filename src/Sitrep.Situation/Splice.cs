using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Sitrep.Situation;

/// <summary>Where some things leave a sorted list and others enter it; lists that lie beside it, in the same order, are changed in the same places.</summary>
public sealed class Splice
{
    /// <summary>So many are looked for by going through the list once.</summary>
    const int Many = 500;

    readonly int[] leaving, entering;

    Splice(int[] leaving, int[] entering) => (this.leaving, this.entering) = (leaving, entering);

    /// <summary>As the other, of things each of which is one by itself.</summary>
    public static Splice Of<T>(ImmutableArray<T> sorted, IReadOnlyCollection<T> gone, IReadOnlyList<T> come, Comparison<T> order) where T : class
    {
        if (gone.Count < Many)
        {
            return Of(sorted, gone, come, order, ReferenceEquals);
        }

        var (leaving, set) = (new List<int>(gone.Count), new HashSet<T>(gone, ReferenceEqualityComparer.Instance));
        for (var i = 0; i < sorted.Length; i++)
        {
            if (set.Contains(sorted[i]))
            {
                leaving.Add(i);
            }
        }

        return new([.. leaving], [.. come.Select(thing => Bound(sorted, thing, order, before: false))]);
    }

    /// <param name="sorted">In order.</param>
    /// <param name="gone">Things of the list; what is not in it is passed over.</param>
    /// <param name="come">In order; of things that the order does not tell apart, those come after what is there.</param>
    /// <param name="same">Whether two that the order does not tell apart are one.</param>
    public static Splice Of<T>(ImmutableArray<T> sorted, IEnumerable<T> gone, IReadOnlyList<T> come, Comparison<T> order, Func<T, T, bool> same)
    {
        var leaving = new SortedSet<int>();
        foreach (var thing in gone)
        {
            for (var at = Bound(sorted, thing, order, before: true); at < sorted.Length && order(sorted[at], thing) == 0; at++)
            {
                if (same(sorted[at], thing) && leaving.Add(at))
                {
                    break;
                }
            }
        }

        return new([.. leaving], [.. come.Select(thing => Bound(sorted, thing, order, before: false))]);
    }

    /// <summary>The list after it, or one beside the list.</summary>
    /// <param name="come">What enters this list, in the order of what enters the first.</param>
    public ImmutableArray<T> Apply<T>(ImmutableArray<T> list, IReadOnlyList<T> come)
    {
        var made = new T[list.Length - leaving.Length + come.Count];
        var (from, to, left) = (0, 0, 0);
        for (var i = 0; i <= entering.Length; i++)
        {
            var until = i < entering.Length ? entering[i] : list.Length;
            while (from < until)
            {
                var stop = left < leaving.Length && leaving[left] < until ? leaving[left] : until;
                list.AsSpan(from, stop - from).CopyTo(made.AsSpan(to));
                to += stop - from;
                from = stop;
                if (left < leaving.Length && leaving[left] == from && from < until)
                {
                    (from, left) = (from + 1, left + 1);
                }
            }

            if (i < entering.Length)
            {
                made[to++] = come[i];
            }
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(made);
    }

    static int Bound<T>(ImmutableArray<T> sorted, T thing, Comparison<T> order, bool before)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var compared = order(sorted[middle], thing);
            (low, high) = compared < 0 || (compared == 0 && !before) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
