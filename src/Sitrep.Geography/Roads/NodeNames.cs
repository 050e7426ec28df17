using Sitrep.Geography.Names;

namespace Sitrep.Geography.Roads;

/// <summary>Finds the nodes of a network by the names of their places, alone or among other words.</summary>
public sealed class NodeNames
{
    readonly Dictionary<string, int> nodes = new(StringComparer.Ordinal);
    readonly int mostWords = 1;

    public NodeNames(RoadNetwork network)
    {
        for (var i = 0; i < network.Nodes.Length; i++)
        {
            foreach (var name in network.Nodes[i].Names)
            {
                var key = NameFolding.Fold(name);
                nodes.TryAdd(key, i);
                mostWords = Math.Max(mostWords, key.AsSpan().Count(' ') + 1);
            }
        }
    }

    /// <summary>The node of a place, however its name is typed; null when none bears it.</summary>
    public int? Find(string name) => nodes.TryGetValue(NameFolding.Fold(name), out var node) ? node : null;

    /// <summary>The nodes whose names stand in a text, in its order, each once; of names within names the longest.</summary>
    public List<int> In(string text)
    {
        var (words, found) = (NameFolding.Fold(text).Split(' '), new List<int>());
        for (var at = 0; at < words.Length;)
        {
            at += Take(words.AsSpan(at), found);
        }

        return found;
    }

    int Take(ReadOnlySpan<string> words, List<int> found)
    {
        for (var length = Math.Min(mostWords, words.Length); length > 0; length--)
        {
            if (nodes.TryGetValue(string.Join(' ', words[..length]!), out var node))
            {
                if (!found.Contains(node))
                {
                    found.Add(node);
                }

                return length;
            }
        }

        return 1;
    }
}
