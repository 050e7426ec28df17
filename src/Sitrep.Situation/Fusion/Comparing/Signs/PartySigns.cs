namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>
/// Compares who and to whom. Parties that the actor packs know are compared by the side that they belong to, others by their words, which say less:
/// the same side has many names.
/// </summary>
static class PartySigns
{
    public static SignSet Of(in ClaimTraits a, in ClaimTraits b) => a.Family switch
    {
        Family.Control => OfControl(a, b),
        Family.Agreement => OfBothWays(a, b),
        _ when a.Act == Act.Clash && b.Act == Act.Clash => OfBothWays(a, b),
        _ => new SignSet().With(Actors(a.Actor, b.Actor)).With(Targets(a, b)),
    };

    static SignSet OfControl(in ClaimTraits a, in ClaimTraits b)
    {
        if (Acts.Gains(a.Act) && Acts.Loses(b.Act))
        {
            return new SignSet().With(Change(a, b));
        }

        if (Acts.Gains(b.Act) && Acts.Loses(a.Act))
        {
            return new SignSet().With(Change(b, a));
        }

        // That the accounts are rivals is said already.
        return Acts.Relation(a.Act, b.Act) == Sign.RivalAccounts && a.Actor != b.Actor
            ? default
            : new SignSet().With(Actors(a.Actor, b.Actor));
    }

    // Who lost the place can not be who took it.
    static Sign? Change(in ClaimTraits gain, in ClaimTraits loss)
    {
        var loser = loss.Actor.IsTold && loss.Act == Act.Withdraw ? loss.Actor : loss.Target.IsTold ? loss.Target : loss.Actor;
        return !loser.IsTold ? null
            : gain.Actor == loser ? Sign.SamePartyOnBothSides
            : gain.Target == loser || (gain.Actor.IsKnown && loser.IsKnown) ? Sign.PartiesMatch
            : null;
    }

    static SignSet OfBothWays(in ClaimTraits a, in ClaimTraits b) =>
        a.Actor.IsTold && a.Target.IsTold && a.Actor == b.Target && a.Target == b.Actor
            ? new SignSet().With(Sign.SameActor).With(Sign.SameTarget)
            : new SignSet().With(Actors(a.Actor, b.Actor)).With(Targets(a, b));

    static Sign? Actors(PartyCode a, PartyCode b) =>
        !a.IsTold || !b.IsTold ? null : a == b ? Sign.SameActor : a.IsKnown && b.IsKnown ? Sign.OtherActor : Sign.OtherActorName;

    static Sign? Targets(in ClaimTraits a, in ClaimTraits b)
    {
        if (!a.Target.IsTold || !b.Target.IsTold)
        {
            return null;
        }

        return a.Target == b.Target ? Sign.SameTarget
            : !a.Target.IsKnown || !b.Target.IsKnown ? Sign.OtherTargetName
            : Acts.Harms(a.Act) && Acts.Harms(b.Act) && a.People != PeopleClass.Civilian && b.People != PeopleClass.Civilian ? Sign.OtherVictims
            : Sign.OtherTarget;
    }
}
