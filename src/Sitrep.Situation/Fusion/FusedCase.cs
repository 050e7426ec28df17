using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
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

    readonly SignWeights weights;
    readonly JudgementBook judged;
    readonly TraitReader reader;
    readonly Nodes nodes;
    readonly Clusterer clusterer;
    readonly Blocks blocks = new();
    readonly Components components = new();
    readonly List<SourcedClaim> claims = [];
    readonly List<int> nodeOf = [];
    readonly List<int> seenBy = [];
    readonly List<int> found = [];
    readonly List<Edge> doubts = [];
    readonly Dictionary<ClaimRef, int> judgedClaims = [];
    readonly HashSet<ClaimRef> inPairs;
    readonly HashSet<(string Report, Span Evidence, string Claim)> added = [];

    internal FusedCase(Sides sides, SignWeights weights, JudgementBook judged)
    {
        (this.weights, this.judged) = (weights, judged);
        reader = new(sides);
        nodes = new(weights);
        clusterer = new(nodes, weights);
        inPairs = [.. judged.Pairs.SelectMany(p => new[] { p.Claim, p.Other! })];
    }

    public IReadOnlyList<SourcedClaim> Claims => claims;

    /// <summary>Adds the claims of one report.</summary>
    /// <returns>The clusters that it is part of now, each in order.</returns>
    public ImmutableArray<ImmutableArray<SourcedClaim>> Add(IReadOnlyList<SourcedClaim> report)
    {
        var first = claims.Count;
        foreach (var node in Place(report).Order(Comparer<int>.Create((a, b) => nodes.SignatureOf(a).CompareTo(nodes.SignatureOf(b)))))
        {
            Compare(node);
        }

        CompareTogether(first);
        JoinJudged();
        var touched = Enumerable.Range(first, claims.Count - first).Select(i => nodeOf[i]).Distinct().ToList();
        Cluster(touched.Select(components.RootOf).Distinct());
        return [.. touched.Select(clusterer.ClusterOf).Distinct().Select(ClaimsOf)];
    }

    /// <summary>All clusters, each with its claims in order, sorted by their first claims.</summary>
    public ImmutableArray<ImmutableArray<SourcedClaim>> Clusters()
    {
        var byCluster = new List<int>?[nodes.Count];
        for (var i = 0; i < claims.Count; i++)
        {
            (byCluster[clusterer.ClusterOf(nodeOf[i])] ??= []).Add(i);
        }

        var clusters = byCluster.OfType<List<int>>().Select(InOrder).ToArray();
        Array.Sort(clusters, (a, b) => SourcedClaim.InOrder(a[0], b[0]));
        return ImmutableCollectionsMarshal.AsImmutableArray(clusters);
    }

    /// <summary>Pairs of claims about which fusion is least sure, the most uncertain first, and the log-odds of each.</summary>
    public IEnumerable<(SourcedClaim A, SourcedClaim B, double Score)> Doubts() => doubts
        .OrderBy(e => Math.Abs(e.Score)).ThenBy(e => Math.Min(nodes.SignatureOf(e.A), nodes.SignatureOf(e.B))).ThenBy(e => Math.Max(nodes.SignatureOf(e.A), nodes.SignatureOf(e.B)))
        .Select(e => (FirstOf(e.A), FirstOf(e.B), (double)e.Score));

    internal void Fill(IEnumerable<SourcedClaim> all)
    {
        var sorted = all.ToArray();
        Array.Sort(sorted, ByReport);
        var first = claims.Count;
        var fresh = Place(sorted);
        fresh.Sort((a, b) => nodes.SignatureOf(a).CompareTo(nodes.SignatureOf(b)));
        fresh.ForEach(Compare);
        CompareTogether(first);
        JoinJudged();
        Cluster(Enumerable.Range(0, nodes.Count).Where(n => components.RootOf(n) == n));
    }

    List<int> Place(IReadOnlyList<SourcedClaim> sources)
    {
        var fresh = new List<int>();
        foreach (var given in sources)
        {
            if (added.Add((given.Report.Id, given.Claim.Evidence, given.Claim.Id)) && judged.Apply(given) is { } source)
            {
                Place(source, fresh);
            }
        }

        return fresh;
    }

    void Place(SourcedClaim source, List<int> fresh)
    {
        var reference = judged.Concerns(source.Report.Id) ? ClaimRef.Of(source.Report, source.Claim) : null;
        var alone = reference is not null && inPairs.Contains(reference);
        if (nodes.Place(source, reader.Read(source), alone, out var node))
        {
            components.Add();
            seenBy.Add(-1);
            fresh.Add(node);
        }

        if (alone)
        {
            judgedClaims[reference!] = node;
        }

        claims.Add(source);
        nodeOf.Add(node);
    }

    void Compare(int node)
    {
        ref readonly var traits = ref nodes[node];
        blocks.Gather(traits, found);
        foreach (var other in found)
        {
            if (seenBy[other] != node)
            {
                seenBy[other] = node;
                Judge(node, other, together: false);
            }
        }

        blocks.File(node, nodes.Traits);
    }

    void Judge(int a, int b, bool together)
    {
        var signs = Comparison.Of(nodes[a], nodes[b], together);
        if (signs.IsEmpty)
        {
            return;
        }

        var edge = new Edge(a, b, (float)weights.Sum(signs), together);
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
            for (var j = i + 1; j < claims.Count && j <= i + SentenceNeighbours && claims[j].Report.Id == claims[i].Report.Id; j++)
            {
                if (nodeOf[i] != nodeOf[j] && SameSentence.Tells(claims[i], claims[j]))
                {
                    Judge(nodeOf[i], nodeOf[j], together: true);
                }
            }
        }
    }

    void JoinJudged()
    {
        foreach (var pair in JudgedPairs().Where(p => p.Same))
        {
            components.Join(pair.A, pair.B);
        }
    }

    IEnumerable<JudgedPair> JudgedPairs()
    {
        foreach (var judgement in judged.Pairs.Where(p => p.Verdict is Verdict.Same or Verdict.Different))
        {
            if (judgedClaims.TryGetValue(judgement.Claim, out var a) && judgedClaims.TryGetValue(judgement.Other!, out var b))
            {
                yield return new(a, b, judgement.Verdict == Verdict.Same);
            }
        }
    }

    void Cluster(IEnumerable<int> roots)
    {
        var pairs = JudgedPairs().ToLookup(p => components.RootOf(p.A));
        var (members, edges) = (new List<int>(), new List<Edge>());
        foreach (var root in roots)
        {
            components.MembersOf(root, members);
            components.EdgesOf(root, edges);
            clusterer.Cluster(members, edges, [.. pairs[root].Where(p => components.RootOf(p.B) == root)]);
        }
    }

    ImmutableArray<SourcedClaim> ClaimsOf(int cluster)
    {
        var (members, indices) = (new List<int>(), new List<int>());
        components.MembersOf(components.RootOf(cluster), members);
        foreach (var node in members.Where(n => clusterer.ClusterOf(n) == cluster))
        {
            nodes.ClaimsOf(node, indices);
        }

        return InOrder(indices);
    }

    ImmutableArray<SourcedClaim> InOrder(List<int> indices)
    {
        var sorted = indices.Select(i => claims[i]).ToArray();
        Array.Sort(sorted, SourcedClaim.InOrder);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    SourcedClaim FirstOf(int node)
    {
        var indices = new List<int>();
        nodes.ClaimsOf(node, indices);
        return InOrder(indices)[0];
    }

    static int ByReport(SourcedClaim a, SourcedClaim b)
    {
        var reports = ReferenceEquals(a.Report, b.Report) ? 0 : string.CompareOrdinal(a.Report.Id, b.Report.Id);
        var evidence = reports != 0 ? reports : a.Claim.Evidence.CompareTo(b.Claim.Evidence);
        return evidence != 0 ? evidence : string.CompareOrdinal(a.Claim.Id, b.Claim.Id);
    }
}
