using Sitrep.Packs;
using Sitrep.Situation.Control;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Fusion.Comparing;
using Sitrep.Situation.Operations;

namespace Sitrep.Situation.Fusion;

/// <summary>Judges which claims are about the same happening. How it decides: <c>docs/incidents.md</c>.</summary>
public sealed class Fuser(Sides sides, SignWeights weights, ControlWeights control)
{
    public static Fuser From(PackSet packs) => new(new(packs), SignWeights.From(packs), ControlWeights.From(packs)) { Households = new(packs), OperationNames = new(packs) };

    public Sides Sides => sides;
    public SignWeights Weights => weights;

    /// <summary>The words by which numbers of displaced are of households.</summary>
    public Households Households { get; init; } = Households.None;

    /// <summary>How the words of incidents about who holds a place are weighed.</summary>
    public ControlWeights Control => control;

    /// <summary>Which names mean one operation.</summary>
    public OperationNames OperationNames { get; init; } = OperationNames.None;

    /// <summary>The claims in clusters. The result depends on what is given, not on its order; a claim that comes twice counts once.</summary>
    /// <param name="giveWay">Called again and again meanwhile, so that other work may come first.</param>
    public FusedCase Fuse(IEnumerable<SourcedClaim> claims, JudgementBook? judged = null, Action? giveWay = null)
    {
        var fused = new FusedCase(sides, weights, judged ?? JudgementBook.Empty);
        fused.Fill(claims, giveWay ?? (() => { }));
        return fused;
    }
}
