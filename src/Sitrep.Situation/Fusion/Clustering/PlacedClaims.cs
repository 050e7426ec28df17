using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;

namespace Sitrep.Situation.Fusion.Clustering;

/// <summary>Claims in the order in which they came, each with its node. The place of one that was taken out stays empty.</summary>
sealed class PlacedClaims
{
    readonly List<SourcedClaim?> claims;
    readonly List<Span> asGiven;
    readonly List<int> nodeOf;
    readonly HashSet<(string Report, Span Evidence, string Claim)> here;
    Dictionary<string, List<int>>? byReport;

    public PlacedClaims() => (claims, asGiven, nodeOf, here) = ([], [], [], []);

    /// <summary>The same, to be changed apart.</summary>
    public PlacedClaims(PlacedClaims other) => (claims, asGiven, nodeOf, here) = ([.. other.claims], [.. other.asGiven], [.. other.nodeOf], new(other.here));

    /// <summary>Empty places among them.</summary>
    public int Count => claims.Count;

    public IEnumerable<SourcedClaim> Each => claims.OfType<SourcedClaim>();

    /// <summary>Null where a claim was taken out.</summary>
    public SourcedClaim? this[int at] => claims[at];

    public int NodeOf(int at) => nodeOf[at];

    public bool Has(SourcedClaim given) => here.Contains((given.Report.Id, given.Claim.Evidence, given.Claim.Id));

    /// <param name="given">The claim as it was read.</param>
    /// <param name="source">As judgements leave it.</param>
    public void Add(SourcedClaim given, SourcedClaim source, int node)
    {
        here.Add((given.Report.Id, given.Claim.Evidence, given.Claim.Id));
        if (byReport is not null)
        {
            IndicesIn(byReport, source.Report.Id).Add(claims.Count);
        }

        claims.Add(source);
        asGiven.Add(given.Claim.Evidence);
        nodeOf.Add(node);
    }

    /// <summary>Empties the places of a report's claims.</summary>
    /// <returns>The places.</returns>
    public List<int> Remove(string report)
    {
        var indices = Of(report);
        foreach (var i in indices)
        {
            here.Remove((report, asGiven[i], claims[i]!.Claim.Id));
            claims[i] = null;
        }

        byReport!.Remove(report);
        return indices;
    }

    /// <summary>The places of a report's claims.</summary>
    public List<int> Of(string report)
    {
        if (byReport is null)
        {
            byReport = new(StringComparer.Ordinal);
            for (var i = 0; i < claims.Count; i++)
            {
                if (claims[i] is { } claim)
                {
                    IndicesIn(byReport, claim.Report.Id).Add(i);
                }
            }
        }

        return byReport.GetValueOrDefault(report, []);
    }

    public ImmutableArray<SourcedClaim> InOrder(List<int> indices)
    {
        var sorted = indices.Select(i => claims[i]!).ToArray();
        Array.Sort(sorted, SourcedClaim.InOrder);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);
    }

    /// <summary>The first of some claims, of those that lie before a place; null when there is none.</summary>
    public SourcedClaim? FirstOf(List<int> indices, int before)
    {
        SourcedClaim? first = null;
        foreach (var i in indices)
        {
            first = i < before && (first is null || SourcedClaim.InOrder(claims[i]!, first) < 0) ? claims[i] : first;
        }

        return first;
    }

    static List<int> IndicesIn(Dictionary<string, List<int>> byReport, string report)
    {
        ref var indices = ref CollectionsMarshal.GetValueRefOrAddDefault(byReport, report, out _);
        return indices ??= [];
    }
}
