using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Control;

/// <summary>Reads what a saying tells of who holds a place.</summary>
sealed class WordReader(Sides sides, ControlWeights weights, Enmities enmities)
{
    /// <summary>Null for what is no word about a place: other types, no place, what is planned or predicted.</summary>
    public ControlWord? Read(Saying saying)
    {
        var claim = saying.Claim.Claim;
        if (claim is not { Type: ClaimType.Control, Place: not null, Modality: not (Modality.Planned or Modality.Predicted) })
        {
            return null;
        }

        var (effect, party) = Effect(claim);
        var side = party is null ? null : enmities.SideOf(party, ReferenceEquals(party, claim.Actor) ? claim.Target : claim.Actor);
        side = IsTheirEnemys(saying, effect, side) ? null : side;
        var (first, last, ahead) = Days(saying.Claim);
        effect = ahead ? ControlEffect.Near : effect;
        var stance = StanceOf(saying, effect, side, claim.Target is { } target && claim.Actor is not null ? sides.Of(target) : null);
        var weight = weights.Of(stance, claim.Modality != Modality.Possible);
        return new(saying.Claim, effect, side, saying.Source, stance, weight, first, last);
    }

    // Who takes a place from somebody holds it; of a place that is taken by nobody named, only who lost it is told.
    (ControlEffect, Party?) Effect(Claim claim) => weights.EffectOf(claim.Action) switch
    {
        ControlEffect.Holds when claim.Actor is null && claim.Target is not null && claim.Action is "capture" or "recapture" => (ControlEffect.Lost, claim.Target),
        ControlEffect.Holds when claim.Actor is null && claim.Modality != Modality.Denied => (ControlEffect.Near, null),
        ControlEffect.Lost => (ControlEffect.Lost, claim.Action == "lose" ? claim.Target ?? claim.Actor : claim.Actor ?? claim.Target),
        ControlEffect.Enters when claim.Actor is null => (ControlEffect.Near, null),
        var effect => (effect, claim.Actor),
    };

    // A report that tells on Monday of Friday to come tells a plan, whatever its verbs; a day is left for other time zones.
    static (DateOnly First, DateOnly Last, bool Ahead) Days(SourcedClaim source)
    {
        var told = source.Report.Published?.Day is { } day && day < DateOnly.MaxValue ? day.AddDays(1) : DateOnly.FromDateTime(source.Known.UtcDateTime);
        var first = source.SeenFrom ?? told;
        var last = source.Last ?? first;
        return (first, last > told && first <= told ? told : last, source.Report.Published is not null && first > told);
    }

    // Whoever is told of speaks for itself, also when no pack knows it as a party to the conflict.
    Stance StanceOf(Saying saying, ControlEffect effect, Side? party, Side? loser)
    {
        var speaker = saying.Source;
        var (itself, loses) = (party?.Key == speaker.Key, loser?.Key == speaker.Key);
        var gains = effect is not ControlEffect.Lost;
        return itself ? (gains == (saying.Claim.Claim.Modality == Modality.Denied) ? Stance.AgainstItself : Stance.ForItself)
            : saying.Claim.Claim.Modality == Modality.Denied ? Denying(speaker, gains, loses, party)
            : loses ? Stance.AgainstItself
            : !speaker.Side.Belligerent ? Stance.Independent
            : gains && party is { Belligerent: true } && !enmities.AreAllies(party, speaker.Side) ? Stance.AgainstItself
            : Stance.ForItself;
    }

    // Nobody denies a gain of its own: whatever a party calls those whose gain it denies, they are against it.
    static bool IsTheirEnemys(Saying saying, ControlEffect effect, Side? party) => effect == ControlEffect.Holds
        && saying.Claim.Claim.Modality == Modality.Denied && saying.Source.Side.Belligerent && party is { Belligerent: false };

    // Who denies its enemy's gain speaks for itself, and who denies its enemy's loss against itself.
    static Stance Denying(Source speaker, bool gains, bool loses, Side? party) =>
        !speaker.Side.Belligerent && !loses ? Stance.Independent
        : !gains && party is { Belligerent: true } ? Stance.AgainstItself
        : Stance.ForItself;
}
