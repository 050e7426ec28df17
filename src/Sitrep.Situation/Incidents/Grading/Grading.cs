using System.Collections.Immutable;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Incidents;

/// <summary>Grades an incident by its voices and disputes. Facts only: who says it and who speaks for whom, never what is likely.</summary>
static class Grading
{
    public static Grades Of(ImmutableArray<Voice> voices, ImmutableArray<Dispute> disputes, Sides sides)
    {
        var independent = IndependentOf(voices);
        var corroboration = independent switch
        {
            0 => voices.Any(v => v.Affirms) ? Corroboration.OneSide : Corroboration.None,
            1 => Corroboration.Single,
            2 => Corroboration.Double,
            _ => Corroboration.Several,
        };
        var disputed = disputes.Any(d => d.Kind is DisputeKind.Denied or DisputeKind.Holders);
        return new(corroboration, independent, new(SourceOf(voices, sides), InformationOf(corroboration, disputed)), HarmOf(voices, disputes));
    }

    static int IndependentOf(ImmutableArray<Voice> voices)
    {
        var affirm = voices.Select(v => v.Sayings.Where(s => s.Affirms).Select(s => s.Stance).DefaultIfEmpty(Stance.ForItself).Max()).ToList();
        var partial = voices.Where((v, i) => v.Affirms && affirm[i] == Stance.ForItself).Count();
        return voices.Where((v, i) => v.Affirms && affirm[i] != Stance.ForItself).Count() + (partial > 1 ? 1 : 0);
    }

    static char SourceOf(ImmutableArray<Voice> voices, Sides sides) =>
        voices.Where(v => v.Affirms).Select(v => sides.ReliabilityOf(v.Source.Side)).DefaultIfEmpty('F').Min();

    static int InformationOf(Corroboration corroboration, bool disputed) => corroboration switch
    {
        Corroboration.None => 6,
        Corroboration.OneSide => disputed ? 5 : 4,
        Corroboration.Single => disputed ? 4 : 3,
        Corroboration.Double => disputed ? 3 : 2,
        _ => disputed ? 2 : 1,
    };

    static CivilianHarm? HarmOf(ImmutableArray<Voice> voices, ImmutableArray<Dispute> disputes)
    {
        var harm = voices.SelectMany(v => v.Sayings).Where(s => s.Affirms && Acts.Of(s.Claim.Claim) is Act.Killed or Act.Wounded).ToList();
        var civilian = harm.Where(s => TraitReader.ClassOf(s.Claim.Claim) == PeopleClass.Civilian).ToList();
        if (civilian.Count == 0)
        {
            return null;
        }

        return civilian.Exists(s => s.Stance == Stance.AgainstItself) ? CivilianHarm.Confirmed
            : disputes.Any(d => d.Kind == DisputeKind.Blame) ? CivilianHarm.Contested
            : FightersOnly(harm, civilian) ? CivilianHarm.Discounted
            : SourcesOf(civilian) > 1 && AttackTold(voices) ? CivilianHarm.Fair
            : CivilianHarm.Weak;
    }

    static bool FightersOnly(List<Saying> harm, List<Saying> civilian) => civilian.TrueForAll(s => s.Stance != Stance.Independent)
        && harm.Exists(s => s.Stance == Stance.Independent && TraitReader.ClassOf(s.Claim.Claim) == PeopleClass.Combatant);

    static int SourcesOf(List<Saying> sayings) => sayings.Where(s => s.Stance != Stance.ForItself).Select(s => s.Source.Key).Distinct(StringComparer.Ordinal).Count();

    static bool AttackTold(ImmutableArray<Voice> voices) =>
        voices.Any(v => v.Sayings.Any(s => s.Affirms && (s.Claim.Claim.Method is not null || Acts.Of(s.Claim.Claim) is Act.Attack or Act.Clash)));
}
