using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control;

/// <summary>What one claim says about who holds a place.</summary>
/// <param name="Party">Whom the effect is about; null when the text does not say.</param>
/// <param name="Speaker">The side that the voice speaks for.</param>
public sealed record ControlWord(SourcedClaim Source, ControlEffect Effect, Side? Party, Side Speaker)
{
    /// <summary>A party that tells of its own gain is the weakest witness; one that admits its own loss is as good as an outsider.</summary>
    public bool Independent => Source.Claim.Modality != Modality.Possible
        && (Effect == ControlEffect.Lost || Party is null || Party.Key != Speaker.Key);

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
        return new(source, effect, party is null ? null : sides.Of(party), sides.OfVoice(source.Voice));
    }
}
