using Sitrep.Model;

namespace Sitrep.Situation.Tallies;

/// <summary>A number as low, best and high. High is null when somebody says "over" and nobody sets a bound.</summary>
public readonly record struct Toll(long Low, long Best, long? High)
{
    /// <summary>The largest number that anybody gives; the same as High where that is known.</summary>
    public long Top { get; init; } = High ?? Best;

    public static Toll Of(Count count)
    {
        var low = count.Min ?? 0;
        var best = count.Best ?? count.Min ?? count.Max ?? 0;
        return new(Math.Min(low, best), best, count.Max is { } max ? Math.Max(max, best) : null);
    }

    /// <summary>Different things, both counted.</summary>
    public Toll Plus(Toll other) => new(Add(Low, other.Low), Add(Best, other.Best), High is { } a && other.High is { } b ? Add(a, b) : null) { Top = Add(Top, other.Top) };

    /// <summary>The same things told twice by one voice: the larger number contains the smaller.</summary>
    public Toll Or(Toll larger) => new(
        Math.Max(Low, larger.Low), Math.Max(Best, larger.Best), High is { } a && larger.High is { } b ? Math.Max(a, b) : null)
    { Top = Math.Max(Top, larger.Top) };

    /// <summary>The same things told by different voices: the lowest to the highest that anybody says.</summary>
    public Toll Against(Toll other) => new(
        Math.Min(Low, other.Low), Math.Max(Best, other.Best), High is { } a && other.High is { } b ? Math.Max(a, b) : null)
    { Top = Math.Max(Top, other.Top) };

    /// <summary>A count of the whole against the sum of its parts, which it contains: no lower than somebody says, as high as either.</summary>
    public Toll Containing(Toll parts) => new(Low, Math.Max(Best, parts.Best), High is { } a && parts.High is { } b ? Math.Max(a, b) : null)
    { Top = Math.Max(Top, parts.Top) };

    /// <summary>
    /// Rival accounts of the same things: from the lowest to the highest that anybody says. The best is the middle one of the preferred, or of all
    /// when none is preferred, and of an even number the lower of the two in the middle.
    /// </summary>
    /// <param name="accounts">At least one.</param>
    public static Toll Rivals(IEnumerable<(Toll Toll, bool Preferred)> accounts)
    {
        var rivals = new RivalTolls();
        foreach (var (toll, preferred) in accounts)
        {
            rivals.Add(toll, preferred);
        }

        return rivals.Take();
    }

    /// <summary>True when two texts give the same number.</summary>
    public static bool Same(Count? a, Count? b) => a is not null && b is not null && a.Min == b.Min && a.Max == b.Max;

    // A text may give any number of digits; a sum that does not fit is as good as endless.
    static long Add(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;
}
