namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Gathers the signs that two claims are about one happening.</summary>
static class Comparison
{
    /// <summary>The signs; empty when the two are never of one incident, whatever else agrees.</summary>
    /// <param name="together">One sentence of one report tells both.</param>
    public static SignSet Of(in ClaimTraits a, in ClaimTraits b, bool together = false) =>
        Acts.Relation(a.Act, b.Act) is not { } relation ? default
        : new SignSet().With(relation).With(together ? Sign.ToldTogether : null).With(PlaceSigns.Of(a, b)).With(TimeSigns.Of(a, b))
            .With(PartySigns.Of(a, b)).With(CountSigns.Of(a, b)).With(ThingSigns.Of(a, b));
}
