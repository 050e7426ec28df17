namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Compares by what means, what sort of people or things, and which road, hospital or operation.</summary>
static class ThingSigns
{
    public static SignSet Of(in ClaimTraits a, in ClaimTraits b) =>
        new SignSet().With(Methods(a, b)).With(Categories(a, b)).With(Things(a, b)).With(a.Words != 0 && a.Words == b.Words ? Sign.SameWords : null);

    static Sign? Methods(in ClaimTraits a, in ClaimTraits b) =>
        a.Method == 0 || b.Method == 0 ? null : a.Method == b.Method ? Sign.SameMethod : Sign.OtherMethod;

    static Sign? Categories(in ClaimTraits a, in ClaimTraits b)
    {
        if (a.Category == 0 || b.Category == 0 || (a.People == PeopleClass.NotTold) != (b.People == PeopleClass.NotTold))
        {
            return null;
        }

        return a.Category == b.Category ? Sign.SameCategory
            : a.People != b.People ? Sign.CivilianOrCombatant
            : a.People == PeopleClass.NotTold ? Sign.OtherCategory
            : null;
    }

    static Sign? Things(in ClaimTraits a, in ClaimTraits b) =>
        a.Thing == 0 || b.Thing == 0 || a.Act is >= Act.Killed and <= Act.Released || b.Act is >= Act.Killed and <= Act.Released ? null
        : a.Thing == b.Thing ? Sign.SameThing
        : WordHashes.Share(a.ThingWords, b.ThingWords) ? Sign.LikeThing
        : Sign.OtherThing;
}
