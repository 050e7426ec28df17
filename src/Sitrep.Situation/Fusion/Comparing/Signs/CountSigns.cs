namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Compares numbers of the same kind: equal large figures say much, ranges that allow each other a little.</summary>
static class CountSigns
{
    const long Large = 10;
    const double Close = 1.5, Far = 5;

    public static Sign? Of(in ClaimTraits a, in ClaimTraits b)
    {
        if (!a.HasCount || !b.HasCount || a.Act != b.Act)
        {
            return null;
        }

        if (a.Low == b.Low && a.High == b.High)
        {
            return a.Low >= Large ? Sign.SameFigure : Sign.SameSmallFigure;
        }

        return a.Low <= b.High && b.Low <= a.High ? Sign.FiguresAgree : Apart(FigureOf(a), FigureOf(b));
    }

    static Sign Apart(double a, double b)
    {
        var (less, more) = (Math.Max(Math.Min(a, b), 1), Math.Max(a, b));
        return more / less >= Far ? Sign.FiguresFarApart
            : less >= Large && more / less < Close ? Sign.FiguresClose
            : Sign.FiguresDiffer;
    }

    static double FigureOf(in ClaimTraits traits) => traits.High == long.MaxValue ? traits.Low : (traits.Low + traits.High) / 2.0;
}
