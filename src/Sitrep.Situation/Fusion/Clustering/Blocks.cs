using System.Runtime.InteropServices;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Fusion.Clustering;

/// <summary>
/// Nodes by block. A block that has grown beyond <see cref="Largest"/> is split by act, target, people, method and category, and of a split part only the
/// last <see cref="Largest"/> are looked at, so that work stays near-linear whatever a case holds.
/// </summary>
sealed class Blocks
{
    public const int Largest = 96;

    readonly Dictionary<ulong, (int Head, int Count)> blocks = [];
    readonly List<(int Node, int Next)> postings = [];
    readonly List<ulong> keys = [];

    public void File(int node, List<ClaimTraits> traits)
    {
        BlockKeys.Filed(CollectionsMarshal.AsSpan(traits)[node], keys);
        foreach (var key in keys)
        {
            var count = Post(key, node);
            if (count == Largest + 1)
            {
                Split(key, traits);
            }
            else if (count > Largest)
            {
                Post(BlockKeys.Within(key, CollectionsMarshal.AsSpan(traits)[node]), node);
            }
        }
    }

    /// <summary>Gathers the nodes that a node with these traits is to be compared with; a node may come more than once.</summary>
    public void Gather(in ClaimTraits traits, List<int> found)
    {
        found.Clear();
        BlockKeys.Sought(traits, keys);
        foreach (var key in keys)
        {
            if (blocks.TryGetValue(key, out var block))
            {
                Take(block.Count > Largest ? blocks.GetValueOrDefault(BlockKeys.Within(key, traits), (-1, 0)) : block, found);
            }
        }
    }

    void Take((int Head, int Count) block, List<int> found)
    {
        var left = Largest;
        for (var at = block.Head; at >= 0 && left-- > 0; at = postings[at].Next)
        {
            found.Add(postings[at].Node);
        }
    }

    int Post(ulong key, int node)
    {
        ref var block = ref CollectionsMarshal.GetValueRefOrAddDefault(blocks, key, out var exists);
        postings.Add((node, exists ? block.Head : -1));
        block = (postings.Count - 1, block.Count + 1);
        return block.Count;
    }

    void Split(ulong key, List<ClaimTraits> traits)
    {
        var nodes = new List<int>(Largest + 1);
        for (var at = blocks[key].Head; at >= 0; at = postings[at].Next)
        {
            nodes.Add(postings[at].Node);
        }

        for (var i = nodes.Count - 1; i >= 0; i--)
        {
            Post(BlockKeys.Within(key, CollectionsMarshal.AsSpan(traits)[nodes[i]]), nodes[i]);
        }
    }
}
