using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Incidents;

/// <summary>Finds what the voices of an incident differ about.</summary>
static class Disputes
{
    public static ImmutableArray<Dispute> Of(ImmutableArray<Saying> sayings, ImmutableArray<Figure> figures, Sides sides) =>
    [
        .. new[]
        {
            When(DisputeKind.Denied, sayings.Any(s => s.Claim.Claim.Modality == Modality.Denied), sayings.Select(s => s.Claim)),
            Parties(DisputeKind.Holders, sayings.Where(s => IsHolding(s.Claim)), s => Holder(s.Claim.Claim), sides),
            Parties(DisputeKind.Blame, sayings.Where(s => IsHarm(s.Claim, sides)), s => s.Claim.Claim.Actor, sides),
            When(DisputeKind.Figures, figures.Any(f => f.Disputed), figures.Where(f => f.Disputed).SelectMany(f => f.Claims)),
            Victims(sayings),
        }.OfType<Dispute>(),
    ];

    static Dispute? When(DisputeKind kind, bool differ, IEnumerable<SourcedClaim> claims) => differ ? new(kind, [.. claims]) : null;

    static Dispute? Parties(DisputeKind kind, IEnumerable<Saying> sayings, Func<Saying, Party?> party, Sides sides)
    {
        var named = sayings.Where(s => s.Affirms && party(s) is { } p && sides.Of(p).Belligerent).ToList();
        return When(kind, named.Select(s => sides.Of(party(s)!).Key).Distinct(StringComparer.Ordinal).Count() > 1, named.Select(s => s.Claim));
    }

    static bool IsHolding(SourcedClaim source) => Acts.Of(source.Claim) is var act && (Acts.Gains(act) || Acts.Stands(act));

    static Party? Holder(Claim claim) => claim.Actor;

    // That each of two sides killed fighters of the other is no dispute about who did it.
    static bool IsHarm(SourcedClaim source, Sides sides) => TraitReader.ClassOf(source.Claim) != PeopleClass.Combatant
        && (source.Claim.Target is not { } target || !sides.Of(target).Belligerent)
        && Acts.Of(source.Claim) is Act.Attack or Act.Killed or Act.Wounded or Act.WorkDamaged or Act.WorkDestroyed;

    static Dispute? Victims(ImmutableArray<Saying> sayings)
    {
        var told = sayings.Where(s => s.Affirms && Acts.Of(s.Claim.Claim) is Act.Killed or Act.Wounded && TraitReader.ClassOf(s.Claim.Claim) != PeopleClass.NotTold)
            .ToLookup(s => TraitReader.ClassOf(s.Claim.Claim));
        var (civilian, fighters) = (told[PeopleClass.Civilian].ToList(), told[PeopleClass.Combatant].ToList());
        var differ = civilian.Exists(c => fighters.Exists(f => f.Source.Key != c.Source.Key && Tallies.Toll.Same(f.Claim.Claim.Count, c.Claim.Claim.Count)));
        return When(DisputeKind.Victims, differ, civilian.Concat(fighters).Select(s => s.Claim));
    }
}
