using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>What one claim says about who holds a place.</summary>
/// <param name="Party">Whom the effect is about; null when the text does not say.</param>
/// <param name="Speaker">The side that the voice speaks for.</param>
public sealed record ControlWord(SourcedClaim Source, ControlEffect Effect, Side? Party, Side Speaker)
{
    bool OfItself => Party?.Key == Speaker.Key;

    /// <summary>
    /// True for an outsider's word and for a party's word against itself: an admitted loss, a gain of its enemy. A party's word about
    /// somebody whom no pack knows ("our fighters", "the rebels") may be about itself and does not count.
    /// </summary>
    public bool Independent => Source.Claim.Modality != Modality.Possible && Effect switch
    {
        ControlEffect.Holds => !OfItself && (!Speaker.Belligerent || Party is { Belligerent: true }),
        ControlEffect.Lost => OfItself || !Speaker.Belligerent,
        _ => true,
    };

    public static ControlWord Of(SourcedClaim source, Sides sides)
    {
        var claim = source.Claim;
        var (effect, party) = claim.Action switch
        {
            "capture" or "recapture" or "hold" or "repel" => (ControlEffect.Holds, claim.Actor),
            "withdraw" => (ControlEffect.Lost, claim.Actor ?? claim.Target),
            "lose" => (ControlEffect.Lost, claim.Target ?? claim.Actor),
            _ => (ControlEffect.Near, claim.Actor),
        };
        return new(source, effect, party is null ? null : sides.Of(party), sides.OfSpeaker(source));
    }
}
