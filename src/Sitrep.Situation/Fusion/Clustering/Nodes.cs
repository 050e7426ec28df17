using System.Runtime.InteropServices;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Fusion.Clustering;

/// <summary>
/// Claims with the same traits share a node and are never compared with each other. A claim that says too little to be taken for another, and one that a
/// person has judged, has a node of its own.
/// </summary>
sealed class Nodes
{
    readonly SignWeights weights;
    readonly Dictionary<ulong, int> bySignature;
    readonly List<ulong> signatures;
    readonly List<(int First, int Last)> claims;
    readonly List<int> nextClaim;

    public Nodes(SignWeights weights) => (this.weights, bySignature, signatures, claims, nextClaim, Traits) = (weights, [], [], [], [], []);

    /// <summary>The same, to be changed apart.</summary>
    public Nodes(Nodes other) => (weights, bySignature, signatures, claims, nextClaim, Traits) =
        (other.weights, new(other.bySignature), [.. other.signatures], [.. other.claims], [.. other.nextClaim], [.. other.Traits]);

    public List<ClaimTraits> Traits { get; }
    public int Count => Traits.Count;

    public ulong SignatureOf(int node) => signatures[node];

    public ref readonly ClaimTraits this[int node] => ref CollectionsMarshal.AsSpan(Traits)[node];

    /// <summary>Puts the next claim under its node; true when the node is new.</summary>
    public bool Place(SourcedClaim source, in ClaimTraits traits, bool alone, out int node)
    {
        var signature = traits.Signature;
        if (alone || weights.Sum(Comparison.Of(traits, traits)) < 0)
        {
            signature = signature.With(IdentityOf(source));
        }

        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(bySignature, signature, out var exists);
        var claim = nextClaim.Count;
        nextClaim.Add(-1);
        if (exists)
        {
            node = known;
            nextClaim[claims[node].Last] = claim;
            claims[node] = (claims[node].First, claim);
            return false;
        }

        node = known = Traits.Count;
        Traits.Add(traits);
        signatures.Add(signature);
        claims.Add((claim, claim));
        return true;
    }

    public void ClaimsOf(int node, List<int> into)
    {
        for (var at = claims[node].First; at >= 0; at = nextClaim[at])
        {
            into.Add(at);
        }
    }

    /// <summary>Takes a claim out from under its node; true when the node is left with none, and is none any longer.</summary>
    public bool Remove(int claim, int node)
    {
        var (first, last) = claims[node];
        if (first == claim)
        {
            first = nextClaim[claim];
            last = first < 0 ? -1 : last;
        }
        else
        {
            var before = first;
            while (nextClaim[before] != claim)
            {
                before = nextClaim[before];
            }

            nextClaim[before] = nextClaim[claim];
            last = last == claim ? before : last;
        }

        nextClaim[claim] = -1;
        claims[node] = (first, last);
        return first < 0 && bySignature.Remove(signatures[node]);
    }

    /// <summary>False when all its claims were taken out.</summary>
    public bool IsAlive(int node) => claims[node].First >= 0;

    static ulong IdentityOf(SourcedClaim source) => StableHash.Of(source.Report.Id).With((ulong)source.Claim.Evidence.Start)
        .With((ulong)source.Claim.Evidence.End).With(StableHash.Of(source.Claim.Id));
}
