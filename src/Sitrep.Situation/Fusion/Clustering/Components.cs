namespace Sitrep.Situation.Fusion.Clustering;

/// <summary>
/// Nodes that are joined by any chain of edges, with the edges of each component: union by size, members and edges in linked lists, so that joining two
/// components moves nothing.
/// </summary>
sealed class Components
{
    readonly List<int> parent;
    readonly List<int> size;
    readonly List<int> nextMember;
    readonly List<(int Head, int Tail)> edgesOf;
    readonly List<(Edge Edge, int Next)> edges;

    public Components() => (parent, size, nextMember, edgesOf, edges) = ([], [], [], [], []);

    /// <summary>The same, to be changed apart.</summary>
    public Components(Components other) => (parent, size, nextMember, edgesOf, edges) =
        ([.. other.parent], [.. other.size], [.. other.nextMember], [.. other.edgesOf], [.. other.edges]);

    public int Count => parent.Count;

    public void Add()
    {
        var node = parent.Count;
        parent.Add(node);
        size.Add(1);
        nextMember.Add(node);
        edgesOf.Add((-1, -1));
    }

    public int RootOf(int node)
    {
        while (parent[node] != node)
        {
            parent[node] = parent[parent[node]];
            node = parent[node];
        }

        return node;
    }

    public void Join(Edge edge)
    {
        var root = Join(edge.A, edge.B);
        edges.Add((edge, edgesOf[root].Head));
        var at = edges.Count - 1;
        edgesOf[root] = (at, edgesOf[root].Tail < 0 ? at : edgesOf[root].Tail);
    }

    /// <summary>Joins without an edge: a person says so.</summary>
    public int Join(int a, int b)
    {
        var (large, small) = (RootOf(a), RootOf(b));
        if (large == small)
        {
            return large;
        }

        if (size[large] < size[small])
        {
            (large, small) = (small, large);
        }

        parent[small] = large;
        size[large] += size[small];
        (nextMember[large], nextMember[small]) = (nextMember[small], nextMember[large]);
        Append(large, edgesOf[small]);
        return large;
    }

    void Append(int root, (int Head, int Tail) more)
    {
        var (head, tail) = edgesOf[root];
        if (more.Head < 0)
        {
            return;
        }

        edges[more.Tail] = (edges[more.Tail].Edge, head);
        edgesOf[root] = (more.Head, tail < 0 ? more.Tail : tail);
    }

    /// <summary>Parts nodes and joins again those that edges join; what joined them before is forgotten.</summary>
    /// <param name="members">All of one component.</param>
    /// <param name="left">Of its edges those that still hold.</param>
    public void Remake(List<int> members, IEnumerable<Edge> left)
    {
        foreach (var node in members)
        {
            (parent[node], size[node], nextMember[node], edgesOf[node]) = (node, 1, node, (-1, -1));
        }

        foreach (var edge in left)
        {
            Join(edge);
        }
    }

    public void MembersOf(int root, List<int> members)
    {
        members.Clear();
        var at = root;
        do
        {
            members.Add(at);
            at = nextMember[at];
        }
        while (at != root);
    }

    public void EdgesOf(int root, List<Edge> into)
    {
        into.Clear();
        for (var at = edgesOf[root].Head; at >= 0; at = edges[at].Next)
        {
            into.Add(edges[at].Edge);
        }
    }
}
