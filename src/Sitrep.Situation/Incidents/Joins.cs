using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Incidents;

/// <summary>Says why the claims of an incident are one: the surest pairs that join them all, each of a claim with one that is joined already (Prim's algorithm).</summary>
public static class Joins
{
    /// <summary>Of an incident with more claims, the first of them only: the rest repeats them.</summary>
    const int Most = 200;

    public static ImmutableArray<Join> Of(Incident incident, Fuser fuser, JudgementBook? judged = null)
    {
        var reader = new TraitReader(fuser.Sides);
        var claims = incident.Claims.Take(Most).Select(c => (Source: c, Traits: reader.Read(c))).ToArray();
        return claims.Length == 0 ? [] : Tree(claims, fuser.Weights, judged ?? JudgementBook.Empty);
    }

    static ImmutableArray<Join> Tree((SourcedClaim Source, ClaimTraits Traits)[] claims, SignWeights weights, JudgementBook judged)
    {
        var (joins, best, last) = (ImmutableArray.CreateBuilder<Join>(), new Join?[claims.Length], 0);
        var left = Enumerable.Range(1, claims.Length - 1).ToList();
        while (left.Count > 0)
        {
            foreach (var at in left)
            {
                var join = Of(claims[at], claims[last], weights, judged);
                best[at] = best[at] is { } surest && Rank(surest) >= Rank(join) ? surest : join;
            }

            last = left.MaxBy(at => Rank(best[at]!));
            left.Remove(last);
            joins.Add(best[last]!);
        }

        return joins.ToImmutable();
    }

    // What a person judged is surer than any sign.
    static double Rank(Join join) => join.Judged is null ? join.Score : double.PositiveInfinity;

    static Join Of((SourcedClaim Source, ClaimTraits Traits) a, (SourcedClaim Source, ClaimTraits Traits) b, SignWeights weights, JudgementBook judged)
    {
        var together = a.Source.Report.Id == b.Source.Report.Id && SameSentence.Tells(a.Source, b.Source);
        var signs = Comparison.Of(a.Traits, b.Traits, together);
        return new(a.Source, b.Source, signs.IsEmpty ? double.NegativeInfinity : weights.Sum(signs), [.. signs.Each], JudgedSame(a.Source, b.Source, judged));
    }

    static Judgement? JudgedSame(SourcedClaim a, SourcedClaim b, JudgementBook judged)
    {
        if (!judged.Concerns(a.Report.Id) || !judged.Concerns(b.Report.Id))
        {
            return null;
        }

        var (one, other) = (ClaimRef.Of(a.Report, a.Claim), ClaimRef.Of(b.Report, b.Claim));
        return judged.Pairs.FirstOrDefault(p => p.Verdict == Verdict.Same && ((p.Claim == one && p.Other == other) || (p.Claim == other && p.Other == one)));
    }
}
