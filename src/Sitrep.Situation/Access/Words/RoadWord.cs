using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Access;

/// <summary>What one claim says about a stretch of road.</summary>
/// <param name="Stretch">The segments that it is about, in the order of their numbers.</param>
public sealed record RoadWord(SourcedClaim Source, RoadEffect Effect, ImmutableArray<int> Stretch)
{
    /// <summary>By which the voice is told from others.</summary>
    public string VoiceKey { get; } = NameKey.Of(Source.Voice);

    /// <summary>Who denies that a road is cut says that it is open; who denies that it is open says that it is not.</summary>
    public bool SaysOpen => (Effect == RoadEffect.Opens) == Source.SaysItHappened;

    /// <summary>It says that something has happened to the road, and does not deny it.</summary>
    public bool Affirms => Source.SaysItHappened;

    public bool IsCertain => Source.Claim.Modality != Modality.Possible;

    /// <summary>The day by which it holds: of a span of days the last.</summary>
    public DateOnly? Day => Source.Last;

    public static Comparison<RoadWord> InOrder { get; } = (a, b) => SourcedClaim.InOrder(a.Source, b.Source);

    /// <summary>The effect of an infrastructure claim's action; null for one that tells of no passage.</summary>
    public static RoadEffect? EffectOf(string action) => action switch
    {
        "cut" or "destroyed" => RoadEffect.Cuts,
        "closed" => RoadEffect.Closes,
        "damaged" => RoadEffect.Restricts,
        "reopened" or "restored" => RoadEffect.Opens,
        _ => null,
    };
}
