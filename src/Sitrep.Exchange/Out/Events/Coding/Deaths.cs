using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Events.Coding;

/// <summary>The dead of a happening, as UCDP divides them: the parts add up to the best estimate.</summary>
public sealed record Deaths(long OfActor, long OfTarget, long Civilians, long Unknown, long Low, long Best, long High)
{
    static readonly ImmutableHashSet<string> Civil = ["civilian", "child", "woman", "journalist", "medic", "aid-worker"];

    public static bool IsCivil(string? category) => category is not null && Civil.Contains(category);

    /// <summary>Null when no number of dead is given.</summary>
    public static Deaths? Of(Happening happening)
    {
        if (happening.Incident is { } incident && incident.Figures.Where(f => f is { Type: ClaimType.Casualty, Action: "killed", IsPart: false }).ToList() is { Count: > 0 } figures)
        {
            return Of(figures, incident);
        }

        var dead = happening.Claims.Where(c => c.SaysItHappened && c.Claim is { Type: ClaimType.Casualty, Action: "killed", Count: not null }).Select(c => c.Claim).ToList();
        var totals = dead.Where(c => c.PartOf is null).ToList();
        return totals.Count == 0 ? null : Of(totals, dead.Where(c => c.PartOf is not null || totals.Count == dead.Count).ToList(), happening);
    }

    /// <summary>Figures of one side each are different people; one of nobody's side may count them all.</summary>
    static Deaths Of(List<Figure> figures, Incident incident)
    {
        var (sided, all) = (figures.Where(f => f.Civilian || f.Whose is not null).Select(f => f.Toll).ToList(), figures.Where(f => !f.Civilian && f.Whose is null).Select(f => f.Toll).ToList());
        long Total(Func<Toll, long> of) => Math.Max(sided.Sum(of), all.Select(of).DefaultIfEmpty(0).Max());
        long Best(Func<Figure, bool> sort) => figures.Where(sort).Sum(f => f.Toll.Best);
        var (civilians, ofActor, ofTarget) = (Best(f => f.Civilian), Best(f => IsOf(f, incident.Actors)), Best(f => IsOf(f, incident.Targets) && !IsOf(f, incident.Actors)));
        var best = Total(t => t.Best);
        return new(ofActor, ofTarget, civilians, best - civilians - ofActor - ofTarget, Total(t => t.Low), best, Total(t => Math.Max(t.High ?? 0, t.Best)));
    }

    static bool IsOf(Figure figure, ImmutableArray<Side> sides) => !figure.Civilian && figure.Whose is { } whose && sides.Any(s => s.Key == whose.Key);

    static Deaths Of(List<Claim> totals, List<Claim> parts, Happening happening)
    {
        var best = totals.Max(BestOf);
        // Several tell the same dead: of each sort the largest number counts, and no sort more than is left of the total.
        var left = best;
        long Share(Func<Claim, bool> sort)
        {
            var share = Math.Min(left, parts.Where(sort).Select(BestOf).DefaultIfEmpty(0).Max());
            left -= share;
            return share;
        }

        var civilians = Share(c => IsCivil(c.Category));
        var ofActor = Share(c => IsFighter(c) && c.Target is not null && c.Target == happening.Actor);
        var ofTarget = Share(c => IsFighter(c) && c.Target is not null && c.Target != happening.Actor);
        return new(ofActor, ofTarget, civilians, left, totals.Min(c => c.Count!.Min ?? BestOf(c)), best, totals.Max(c => Math.Max(c.Count!.Max ?? 0, BestOf(c))));
    }

    static bool IsFighter(Claim claim) => claim.Category is "combatant" or "officer" or "commander";

    static long BestOf(Claim claim) => claim.Count!.Best ?? claim.Count.Min ?? claim.Count.Max ?? 0;
}
