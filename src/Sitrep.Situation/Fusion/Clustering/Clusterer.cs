using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Fusion.Clustering;

/// <summary>
/// Splits one component into clusters. First what persons judged, newest first; then the surest pair first, as long as nothing that a person called
/// different comes together and the cluster does not reach too far. The order of edges depends on what they say alone.
/// </summary>
sealed class Clusterer
{
    readonly Nodes nodes;
    readonly SignWeights weights;
    readonly List<int> parent;
    readonly List<Reach> reach;
    readonly List<(int A, int B)> apart = [];

    public Clusterer(Nodes nodes, SignWeights weights) => (this.nodes, this.weights, parent, reach) = (nodes, weights, [], []);

    /// <summary>The same, to be changed apart, over nodes that are the same.</summary>
    public Clusterer(Clusterer other, Nodes nodes) => (this.nodes, weights, parent, reach) = (nodes, other.weights, [.. other.parent], [.. other.reach]);

    /// <summary>False for a node that came since claims were last clustered.</summary>
    public bool Knows(int node) => node < parent.Count;

    public int ClusterOf(int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }

    public void Cluster(List<int> members, List<Edge> edges, List<JudgedPair> judged)
    {
        Reset(members);
        foreach (var pair in judged)
        {
            Obey(pair);
        }

        edges.Sort(SurestFirst);
        foreach (var edge in edges)
        {
            TryJoin(ClusterOf(edge.A), ClusterOf(edge.B));
        }
    }

    void Reset(List<int> members)
    {
        while (parent.Count < nodes.Count)
        {
            parent.Add(parent.Count);
            reach.Add(Reach.Of(nodes[reach.Count]));
        }

        apart.Clear();
        foreach (var node in members)
        {
            parent[node] = node;
            reach[node] = Reach.Of(nodes[node]);
        }
    }

    // A newer judgement stands before an older one that contradicts it.
    void Obey(JudgedPair pair)
    {
        var (a, b) = (ClusterOf(pair.A), ClusterOf(pair.B));
        if (!pair.Same)
        {
            if (a != b)
            {
                apart.Add((pair.A, pair.B));
            }
        }
        else if (a != b && !AreApart(a, b))
        {
            parent[b] = a;
            reach[a] = reach[a].With(reach[b], weights) ?? reach[a];
        }
    }

    void TryJoin(int a, int b)
    {
        if (a != b && reach[a].With(reach[b], weights) is { } both && !AreApart(a, b))
        {
            var (root, child) = nodes.SignatureOf(a) < nodes.SignatureOf(b) ? (a, b) : (b, a);
            parent[child] = root;
            reach[root] = both;
        }
    }

    bool AreApart(int a, int b)
    {
        foreach (var pair in apart)
        {
            var (x, y) = (ClusterOf(pair.A), ClusterOf(pair.B));
            if ((x == a && y == b) || (x == b && y == a))
            {
                return true;
            }
        }

        return false;
    }

    int SurestFirst(Edge x, Edge y)
    {
        var surer = y.Score.CompareTo(x.Score);
        if (surer != 0)
        {
            return surer;
        }

        var ((a, b), (c, d)) = (InOrder(x), InOrder(y));
        return a != c ? a.CompareTo(c) : b.CompareTo(d);
    }

    (ulong, ulong) InOrder(Edge edge)
    {
        var (a, b) = (nodes.SignatureOf(edge.A), nodes.SignatureOf(edge.B));
        return a < b ? (a, b) : (b, a);
    }
}
