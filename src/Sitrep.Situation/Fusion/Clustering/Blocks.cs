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

    readonly Dictionary<ulong, (int Head, int Count)> blocks;
    readonly List<(int Node, int Next)> postings;
    readonly List<ulong> keys = [];

    public Blocks() => (blocks, postings) = ([], []);

    /// <summary>The same, to be changed apart.</summary>
    public Blocks(Blocks other) => (blocks, postings) = (new(other.blocks), [.. other.postings]);

    /// <summary>Whether, since <see cref="Forget"/>, a block was looked at or changed in which what is compared depends on the order of filing.</summary>
    public bool MetCrowd { get; private set; }

    /// <summary>A change begins.</summary>
    public void Forget() => MetCrowd = false;

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

            MetCrowd |= count > Largest;
        }
    }

    /// <summary>Takes a node out of the blocks that it was filed under.</summary>
    public void Remove(int node, in ClaimTraits traits)
    {
        BlockKeys.Filed(traits, keys);
        foreach (var key in keys)
        {
            MetCrowd |= blocks[key].Count > Largest;
            Unpost(key, node);
            Unpost(BlockKeys.Within(key, traits), node);
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
                MetCrowd |= block.Count > Largest;
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

    void Unpost(ulong key, int node)
    {
        if (!blocks.TryGetValue(key, out var block))
        {
            return;
        }

        var (before, at) = (-1, block.Head);
        while (at >= 0 && postings[at].Node != node)
        {
            (before, at) = (at, postings[at].Next);
        }

        if (at >= 0)
        {
            var next = postings[at].Next;
            if (before >= 0)
            {
                postings[before] = postings[before] with { Next = next };
            }

            blocks[key] = (before >= 0 ? block.Head : next, block.Count - 1);
        }
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
