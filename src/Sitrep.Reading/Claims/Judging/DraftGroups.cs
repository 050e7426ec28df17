using System.Runtime.InteropServices;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>Drafts by something that they share, each in one group.</summary>
sealed class DraftGroups
{
    readonly int[] groupOf;
    readonly List<List<int>> groups = [];

    DraftGroups(int drafts) => groupOf = new int[drafts];

    /// <param name="drafts">How many there are.</param>
    /// <param name="keyOf">What a draft shares with those of its group, by its number.</param>
    public static DraftGroups By<T>(int drafts, Func<int, T> keyOf)
        where T : notnull
    {
        var (found, numbers) = (new DraftGroups(drafts), new Dictionary<T, int>());
        for (var draft = 0; draft < drafts; draft++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, keyOf(draft), out var known);
            if (!known)
            {
                number = found.groups.Count;
                found.groups.Add([]);
            }

            found.groups[number].Add(draft);
            found.groupOf[draft] = number;
        }

        return found;
    }

    /// <summary>The numbers of the drafts of a draft's group, its own among them, in order.</summary>
    public ReadOnlySpan<int> Of(int draft) => CollectionsMarshal.AsSpan(groups[groupOf[draft]]);
}
