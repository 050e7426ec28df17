namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Gathers the signs that two claims are about one happening.</summary>
static class Comparison
{
    /// <summary>The signs; empty when the two are never of one incident, whatever else agrees.</summary>
    /// <param name="together">One sentence of one report tells both.</param>
    public static SignSet Of(in ClaimTraits a, in ClaimTraits b, bool together = false)
    {
        if (Acts.Relation(a.Act, b.Act) is not { } relation)
        {
            return default;
        }

        // "Five on Monday and four on Tuesday" are told together because they are two.
        var time = TimeSigns.Of(a, b);
        return new SignSet().With(relation).With(together && time != Sign.NextDay ? Sign.ToldTogether : null).With(PlaceSigns.Of(a, b)).With(time)
            .With(PartySigns.Of(a, b)).With(CountSigns.Of(a, b)).With(ThingSigns.Of(a, b));
    }
}
