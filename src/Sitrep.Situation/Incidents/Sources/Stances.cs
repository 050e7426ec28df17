using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Incidents;

/// <summary>Tells a party's word about its enemy from its word against itself, and both from an outsider's.</summary>
static class Stances
{
    public static Stance Of(SourcedClaim source, Source speaker, Sides sides)
    {
        if (!speaker.Side.Belligerent)
        {
            return Stance.Independent;
        }

        var act = Acts.Of(source.Claim);
        var (byItself, toItself) = (Is(source.Claim.Actor, speaker, sides), Is(source.Claim.Target, speaker, sides));
        var against = act switch
        {
            _ when Acts.Loses(act) => byItself || (toItself && act == Act.Lose),
            _ when Acts.Gains(act) || act is Act.Enter or Act.Hold => !byItself && IsOtherParty(source.Claim.Actor, speaker, sides),
            _ when TraitReader.ClassOf(source.Claim) == PeopleClass.Civilian => byItself && act is Act.Killed or Act.Wounded,
            _ when Acts.Harms(act) => toItself,
            _ => false,
        };
        return against ? Stance.AgainstItself : Stance.ForItself;
    }

    static bool Is(Party? party, Source speaker, Sides sides) => party is not null && sides.Of(party).Key == speaker.Side.Key;

    static bool IsOtherParty(Party? party, Source speaker, Sides sides) =>
        party is not null && sides.Of(party) is { Belligerent: true } side && side.Key != speaker.Side.Key;
}
