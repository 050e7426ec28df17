using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Incidents;

/// <summary>Says why the claims of an incident are one: for each but the first, the surest pair with a claim before it.</summary>
public static class Joins
{
    /// <summary>Of an incident with more claims, the first of them only: the rest repeats them.</summary>
    const int Most = 200;

    public static ImmutableArray<Join> Of(Incident incident, Fuser fuser, JudgementBook? judged = null)
    {
        var reader = new TraitReader(fuser.Sides);
        var claims = incident.Claims.Take(Most).Select(c => (Source: c, Traits: reader.Read(c))).ToArray();
        return [.. Enumerable.Range(1, Math.Max(0, claims.Length - 1)).Select(i => Best(i, claims, fuser.Weights, judged ?? JudgementBook.Empty))];
    }

    static Join Best(int at, (SourcedClaim Source, ClaimTraits Traits)[] claims, SignWeights weights, JudgementBook judged)
    {
        var joins = claims[..at].Select(other => Of(claims[at], other, weights, judged)).ToList();
        return joins.Find(j => j.Judged is not null) ?? joins.MaxBy(j => j.Score)!;
    }

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
