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
        var against = source.Claim.Modality == Modality.Denied ? DeniesForOther(source.Claim, act, byItself, toItself, speaker, sides) : act switch
        {
            _ when Acts.Loses(act) => byItself || (toItself && act == Act.Lose),
            _ when Acts.Gains(act) || act is Act.Enter or Act.Hold => !byItself && IsOtherParty(source.Claim.Actor, speaker, sides),
            _ when TraitReader.ClassOf(source.Claim) == PeopleClass.Civilian => byItself && act is Act.Killed or Act.Wounded,
            _ when Acts.Harms(act) => toItself,
            _ => false,
        };
        return against ? Stance.AgainstItself : Stance.ForItself;
    }

    // Who denies its own gain, or what befell its enemy, speaks against itself; who denies its own loss, its enemy's gain or harm that it did speaks for itself.
    static bool DeniesForOther(Claim claim, Act act, bool byItself, bool toItself, Source speaker, Sides sides) => act switch
    {
        _ when Acts.Loses(act) => !byItself && !toItself && IsOtherParty(act == Act.Lose ? claim.Target ?? claim.Actor : claim.Actor ?? claim.Target, speaker, sides),
        _ when Acts.Gains(act) || act is Act.Enter or Act.Hold => byItself,
        _ when TraitReader.ClassOf(claim) == PeopleClass.Civilian => false,
        _ when Acts.Harms(act) => IsOtherParty(claim.Target, speaker, sides),
        _ => false,
    };

    static bool Is(Party? party, Source speaker, Sides sides) => party is not null && sides.Of(party).Key == speaker.Side.Key;

    static bool IsOtherParty(Party? party, Source speaker, Sides sides) =>
        party is not null && sides.Of(party) is { Belligerent: true } side && side.Key != speaker.Side.Key;
}
