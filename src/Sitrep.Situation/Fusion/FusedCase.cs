using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Situation.Fusion.Clustering;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Fusion;

/// <summary>
/// Claims in clusters that grow as reports come: a new report is compared only within the blocks that it touches, and only the components that it reaches
/// are clustered again. Not shared by threads.
/// </summary>
public sealed class FusedCase
{
    const int SentenceNeighbours = 6;

    readonly Sides sides;
    readonly SignWeights weights;
    readonly TraitReader reader;
    readonly Nodes nodes;
    readonly Clusterer clusterer;
    readonly Blocks blocks;
    readonly Components components;
    readonly PlacedClaims claims;
    readonly List<int> seenBy;
    readonly List<int> found = [];
    readonly List<Edge> doubts;
    readonly JudgedNodes judged;
    DoubtWatch? watch;
    Action giveWay = () => { };

    internal FusedCase(Sides sides, SignWeights weights, JudgementBook book)
    {
        (this.sides, this.weights, reader, nodes) = (sides, weights, new(sides), new(weights));
        (clusterer, blocks, components, claims, seenBy, doubts, judged) = (new(nodes, weights), new(), new(), new(), [], [], new(book));
    }

    /// <summary>The same, to be changed apart.</summary>
    internal FusedCase(FusedCase other)
    {
        (sides, weights, reader, nodes) = (other.sides, other.weights, new(other.sides), new(other.nodes));
        (clusterer, blocks, components, claims) = (new(other.clusterer, nodes), new(other.blocks), new(other.components), new(other.claims));
        (seenBy, doubts, judged, IsAsAnew) = ([.. other.seenBy], [.. other.doubts], new(other.judged), other.IsAsAnew);
    }

    /// <summary>All of them, as judgements leave them.</summary>
    public IEnumerable<SourcedClaim> Claims => claims.Each;

    /// <summary>
    /// True as long as fusing all claims anew would give the same clusters. A change in a block that has grown too large may compare other pairs than fusing
    /// anew would.
    /// </summary>
    internal bool IsAsAnew { get; private set; } = true;

    /// <summary>Adds the claims of one report.</summary>
    /// <returns>The clusters that it is part of now, each in order.</returns>
    public ImmutableArray<ImmutableArray<SourcedClaim>> Add(IReadOnlyList<SourcedClaim> report)
    {
        var first = claims.Count;
        Change([], report, judged.Book);
        return [.. Enumerable.Range(first, claims.Count - first).Select(i => clusterer.ClusterOf(claims.NodeOf(i))).Distinct().Select(ClaimsOf)];
    }

    /// <summary>All clusters, each with its claims in order, sorted by their first claims.</summary>
    public ImmutableArray<ImmutableArray<SourcedClaim>> Clusters() => [.. Numbered().Select(cluster => cluster.Claims)];

    /// <summary>As <see cref="Clusters"/>, each with its number.</summary>
    internal Cluster[] Numbered()
    {
        var byCluster = new List<int>?[nodes.Count];
        for (var i = 0; i < claims.Count; i++)
        {
            if (claims[i] is not null)
            {
                (byCluster[clusterer.ClusterOf(claims.NodeOf(i))] ??= []).Add(i);
            }
        }

        Cluster[] clusters = [.. byCluster.Select((members, number) => members is null ? default : new Cluster(number, claims.InOrder(members))).Where(cluster => !cluster.Claims.IsDefault)];
        Array.Sort(clusters, (a, b) => SourcedClaim.InOrder(a.Claims[0], b.Claims[0]));
        return clusters;
    }

    /// <summary>Pairs of claims about which fusion is least sure, the most uncertain first.</summary>
    public ImmutableArray<Doubt> Doubts()
    {
        Doubt[] told = [.. doubts.Select(e => new Doubt(FirstOf(e.A)!, FirstOf(e.B)!, e.Score))];
        Array.Sort(told, Doubt.InOrder);
        return ImmutableCollectionsMarshal.AsImmutableArray(told);
    }

    /// <summary>The claims of some reports, as judgements leave them.</summary>
    internal IEnumerable<SourcedClaim> ClaimsOf(IEnumerable<string> reports) => reports.SelectMany(claims.Of).Select(i => claims[i]!);

    /// <param name="pause">Called again and again meanwhile, so that other work may come first.</param>
    internal void Fill(IEnumerable<SourcedClaim> all, Action pause)
    {
        giveWay = pause;
        PutIn(all);
        Cluster(Enumerable.Range(0, nodes.Count).Where(n => components.RootOf(n) == n));
        giveWay = () => { };
    }

    /// <summary>Takes reports out, puts claims in and goes by other judgements.</summary>
    /// <param name="gone">Ids of reports; among them those of which claims are judged otherwise than before, which are put in again.</param>
    internal FusionChange Change(IReadOnlyCollection<string> gone, IEnumerable<SourcedClaim> come, JudgementBook book)
    {
        watch = new(doubts, claims.Count);
        blocks.Forget();
        var (touched, former) = (new HashSet<int>(), new HashSet<int>());
        TakeOut(gone, touched, former);
        judged.Obey(book);
        var first = claims.Count;
        PutIn(come);
        touched.UnionWith(Enumerable.Range(first, claims.Count - first).Select(i => claims.NodeOf(i)));
        var roots = touched.Select(components.RootOf).Distinct().ToList();
        var members = roots.SelectMany(MembersOf).ToList();
        former.UnionWith(members.Where(clusterer.Knows).Select(clusterer.ClusterOf));
        Cluster(roots);
        IsAsAnew &= !blocks.MetCrowd;
        var (was, now) = watch.Told(doubts, node => FirstOf(node)!);
        watch = null;
        return new([.. former], [.. members.GroupBy(clusterer.ClusterOf).Select(c => new Cluster(c.Key, claims.InOrder(ClaimsUnder(c))))], was, now);
    }

    void TakeOut(IReadOnlyCollection<string> gone, HashSet<int> touched, HashSet<int> former)
    {
        var leaving = gone.SelectMany(claims.Of).Select(claims.NodeOf).Distinct().ToList();
        var roots = leaving.Select(components.RootOf).Distinct().ToList();
        leaving.ForEach(Note);
        var dead = gone.SelectMany(claims.Remove).Select(i => (Claim: i, Node: claims.NodeOf(i))).Where(claim => nodes.Remove(claim.Claim, claim.Node)).Select(claim => claim.Node).ToList();
        judged.Forget(gone);
        dead.ForEach(node => blocks.Remove(node, nodes[node]));
        doubts.RemoveAll(edge => !Holds(edge));
        roots.ForEach(root => Remake(root, touched, former));
    }

    void Remake(int root, HashSet<int> touched, HashSet<int> former)
    {
        var (members, edges) = (MembersOf(root), new List<Edge>());
        former.UnionWith(members.Select(clusterer.ClusterOf));
        components.EdgesOf(root, edges);
        components.Remake(members, edges.Where(Holds));
        touched.UnionWith(members.Where(nodes.IsAlive));
    }

    bool Holds(Edge edge) => nodes.IsAlive(edge.A) && nodes.IsAlive(edge.B) && (edge.Teller < 0 || claims[edge.Teller] is not null);

    void PutIn(IEnumerable<SourcedClaim> come)
    {
        var sorted = come.ToArray();
        Array.Sort(sorted, SourcedClaim.ByReport);
        var first = claims.Count;
        var fresh = Place(sorted);
        fresh.Sort((a, b) => nodes.SignatureOf(a).CompareTo(nodes.SignatureOf(b)));
        fresh.ForEach(node =>
        {
            Compare(node);
            giveWay();
        });
        CompareTogether(first);
        JoinJudged();
    }

    List<int> Place(SourcedClaim[] sources)
    {
        var fresh = new List<int>();
        foreach (var given in sources)
        {
            if (!claims.Has(given) && judged.Book.Apply(given) is { } source)
            {
                Place(given, source, fresh);
            }

            giveWay();
        }

        return fresh;
    }

    void Place(SourcedClaim given, SourcedClaim source, List<int> fresh)
    {
        var pair = judged.PairedAs(source);
        if (nodes.Place(source, reader.Read(source), pair is not null, out var node))
        {
            components.Add();
            seenBy.Add(-1);
            fresh.Add(node);
        }

        judged.Put(pair, node);
        claims.Add(given, source, node);
        Note(node);
    }

    void Note(int node) => watch?.Note(node, from => FirstOf(node, from));

    void Compare(int node)
    {
        ref readonly var traits = ref nodes[node];
        blocks.Gather(traits, found);
        foreach (var other in found)
        {
            if (seenBy[other] != node)
            {
                seenBy[other] = node;
                Judge(node, other, teller: -1);
            }
        }

        blocks.File(node, nodes.Traits);
    }

    // The one of the lesser signature comes second, whichever came first.
    void Judge(int one, int other, int teller)
    {
        var (a, b) = nodes.SignatureOf(one) < nodes.SignatureOf(other) ? (other, one) : (one, other);
        var signs = Comparison.Of(nodes[a], nodes[b], teller >= 0);
        if (signs.IsEmpty)
        {
            return;
        }

        var edge = new Edge(a, b, (float)weights.Sum(signs), teller);
        if (edge.Score >= 0)
        {
            components.Join(edge);
        }

        if (edge.Score > weights.ReviewAbove && edge.Score < weights.ReviewBelow)
        {
            doubts.Add(edge);
        }
    }

    // What one sentence tells together is compared whatever the blocks say. Claims lie report by report, in the order of the text.
    void CompareTogether(int first)
    {
        for (var i = first; i < claims.Count; i++)
        {
            for (var j = i + 1; j < claims.Count && j <= i + SentenceNeighbours && claims[j]!.Report.Id == claims[i]!.Report.Id; j++)
            {
                if (claims.NodeOf(i) != claims.NodeOf(j) && SameSentence.Tells(claims[i]!, claims[j]!))
                {
                    Judge(claims.NodeOf(i), claims.NodeOf(j), teller: i);
                }
            }
        }
    }

    void JoinJudged()
    {
        foreach (var pair in judged.Pairs().Where(p => p.Same))
        {
            components.Join(pair.A, pair.B);
        }
    }

    void Cluster(IEnumerable<int> roots)
    {
        var pairs = judged.Pairs().ToLookup(p => components.RootOf(p.A));
        var (members, edges) = (new List<int>(), new List<Edge>());
        foreach (var root in roots)
        {
            components.MembersOf(root, members);
            components.EdgesOf(root, edges);
            clusterer.Cluster(members, edges, [.. pairs[root].Where(p => components.RootOf(p.B) == root)]);
            giveWay();
        }
    }

    ImmutableArray<SourcedClaim> ClaimsOf(int cluster) => claims.InOrder(ClaimsUnder(MembersOf(components.RootOf(cluster)).Where(node => clusterer.ClusterOf(node) == cluster)));

    List<int> MembersOf(int root)
    {
        var members = new List<int>();
        components.MembersOf(root, members);
        return members;
    }

    List<int> ClaimsUnder(IEnumerable<int> members)
    {
        var indices = new List<int>();
        foreach (var node in members)
        {
            nodes.ClaimsOf(node, indices);
        }

        return indices;
    }

    SourcedClaim? FirstOf(int node, int before = int.MaxValue) => claims.FirstOf(ClaimsUnder([node]), before);
}
