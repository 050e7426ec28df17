namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Compares when. Running totals are the same only when they run to the same day.</summary>
static class TimeSigns
{
    const int LongestExact = 3;

    public static Sign Of(in ClaimTraits a, in ClaimTraits b)
    {
        if (a.First == 0 || b.First == 0)
        {
            return Sign.DayNotTold;
        }

        return a.Total != b.Total ? Sign.TotalAgainstPart : a.Total ? Totals(a, b) : Days(a, b);
    }

    static Sign Totals(in ClaimTraits a, in ClaimTraits b) =>
        a.Last != b.Last ? Sign.DaysApart : a.First == b.First ? Sign.SamePeriod : Sign.SameEnd;

    static Sign Days(in ClaimTraits a, in ClaimTraits b)
    {
        if (a.First == a.Last && b.First == b.Last && a.First == b.First)
        {
            return Sign.SameDay;
        }

        var gap = Math.Max(a.First, b.First) - Math.Min(a.Last, b.Last);
        return gap > 1 ? Sign.DaysApart
            : gap == 1 ? Sign.NextDay
            : Math.Max(a.Last - a.First, b.Last - b.First) < LongestExact ? Sign.DaysOverlap
            : Sign.DaysOverlapLoosely;
    }
}
