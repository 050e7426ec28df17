using System.Collections.Immutable;
using Sitrep.Situation.Fusion.Clustering;

namespace Sitrep.Situation.Fusion;

/// <summary>Follows what a change does to doubts: a doubt is told of the first claims of two nodes, and these may change with the claims under them.</summary>
/// <param name="doubts">As they are before the change.</param>
/// <param name="from">Where the claims that come will lie among all.</param>
sealed class DoubtWatch(List<Edge> doubts, int from)
{
    readonly Edge[] before = [.. doubts];
    readonly Dictionary<int, SourcedClaim?> firsts = [];

    /// <summary>Claims under a node go or come.</summary>
    /// <param name="firstOf">Its first claim of those that lie before a place; null when there is none.</param>
    public void Note(int node, Func<int, SourcedClaim?> firstOf)
    {
        if (!firsts.ContainsKey(node))
        {
            firsts.Add(node, firstOf(from));
        }
    }

    /// <summary>The doubts about the nodes that changed, as they were told before and as they are told after.</summary>
    public (ImmutableArray<Doubt> Was, ImmutableArray<Doubt> Now) Told(List<Edge> after, Func<int, SourcedClaim> firstOf) =>
    (
        [.. before.Where(IsNear).Select(e => new Doubt(Former(e.A, firstOf), Former(e.B, firstOf), e.Score))],
        [.. after.Where(IsNear).Select(e => new Doubt(firstOf(e.A), firstOf(e.B), e.Score))]
    );

    bool IsNear(Edge edge) => firsts.ContainsKey(edge.A) || firsts.ContainsKey(edge.B);

    SourcedClaim Former(int node, Func<int, SourcedClaim> firstOf) => firsts.TryGetValue(node, out var first) ? first! : firstOf(node);
}
