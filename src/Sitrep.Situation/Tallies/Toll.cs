using Sitrep.Model;

namespace Sitrep.Situation.Tallies;

/// <summary>A number as low, best and high. High is null when somebody says "over" and nobody sets a bound.</summary>
public readonly record struct Toll(long Low, long Best, long? High)
{
    public static Toll Of(Count count)
    {
        var low = count.Min ?? 0;
        var best = count.Best ?? count.Min ?? count.Max ?? 0;
        return new(Math.Min(low, best), best, count.Max is { } max ? Math.Max(max, best) : null);
    }

    /// <summary>Different things, both counted.</summary>
    public Toll Plus(Toll other) => new(Add(Low, other.Low), Add(Best, other.Best), High is { } a && other.High is { } b ? Add(a, b) : null);

    /// <summary>The same things told twice by one voice: the larger number contains the smaller.</summary>
    public Toll Or(Toll larger) => new(
        Math.Max(Low, larger.Low), Math.Max(Best, larger.Best), High is { } a && larger.High is { } b ? Math.Max(a, b) : null);

    /// <summary>The same things told by different voices: the lowest to the highest that anybody says.</summary>
    public Toll Against(Toll other) => new(
        Math.Min(Low, other.Low), Math.Max(Best, other.Best), High is { } a && other.High is { } b ? Math.Max(a, b) : null);

    // A text may give any number of digits; a sum that does not fit is as good as endless.
    static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
