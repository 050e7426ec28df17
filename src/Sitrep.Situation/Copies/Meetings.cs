using System.Runtime.InteropServices;

namespace Sitrep.Situation.Copies;

/// <summary>Reports by their fingerprints: under each key those that have it, the earliest first.</summary>
/// <param name="order">Of two reports, which is the earlier.</param>
sealed class Meetings(IComparer<int> order)
{
    readonly Dictionary<ulong, (int First, List<int>? All)> byKey = [];

    /// <param name="near">Takes in the reports that are to be compared with others now.</param>
    public void Add(int number, HashSet<ulong> keys, HashSet<int> near)
    {
        foreach (var key in keys)
        {
            ref var met = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out var exists);
            if (!exists)
            {
                met = (number, null);
                continue;
            }

            var all = met.All ?? [met.First];
            var at = ~all.BinarySearch(number, order);
            near.UnionWith(Following(all, at));
            all.Insert(at, number);
            met = (all[0], all);
        }
    }

    /// <param name="near">Takes in the reports that are to be compared with others now.</param>
    public void Remove(int number, HashSet<ulong> keys, HashSet<int> near)
    {
        foreach (var key in keys)
        {
            if (byKey[key].All is not { Count: > 1 } all)
            {
                byKey.Remove(key);
                continue;
            }

            var at = all.BinarySearch(number, order);
            all.RemoveAt(at);
            near.UnionWith(Following(all, at));
            byKey[key] = (all[0], all);
        }
    }

    /// <summary>The reports that a report is compared with: under each of its keys the earliest of all and the last before it. In the order of time.</summary>
    public int[] Of(int number, HashSet<ulong> keys)
    {
        var others = new SortedSet<int>(order);
        foreach (var key in keys)
        {
            if (byKey[key].All is { } all && all.BinarySearch(number, order) is > 0 and var at)
            {
                others.Add(all[0]);
                others.Add(all[at - 1]);
            }
        }

        return [.. others];
    }

    /// <summary>As <see cref="Of"/> of each of some reports, as if there were no others; those that are compared with none are left out.</summary>
    public IEnumerable<KeyValuePair<int, SortedSet<int>>> Among(bool[] alive)
    {
        var others = new Dictionary<int, SortedSet<int>>();
        foreach (var (_, all) in byKey.Values)
        {
            var (first, before) = (-1, -1);
            foreach (var number in all is null ? [] : all.Where(number => alive[number]))
            {
                if (first >= 0)
                {
                    ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(others, number, out _);
                    (of ??= new(order)).UnionWith([first, before]);
                }

                (first, before) = (first < 0 ? number : first, number);
            }
        }

        return others;
    }

    // Who comes or goes first changes whom all others are compared with; else only whom the next is.
    static IEnumerable<int> Following(List<int> all, int at) => at == 0 ? all : all.Skip(at).Take(1);
}
