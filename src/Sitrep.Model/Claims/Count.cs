namespace Sitrep.Model;

/// <summary>A number as a text gives it: whole numbers, a bound that is not given is null.</summary>
public sealed record Count(long? Min, long? Max, long? Best)
{
    public static Count Exactly(long n) => new(n, n, n);
    public static Count AtLeast(long n) => new(n, null, n);
    public static Count AtMost(long n) => new(null, n, n);
    public static Count Between(long low, long high) => new(low, high, low + (high - low) / 2);
    public static Count None { get; } = Exactly(0);
    public bool IsZero => Max == 0;
}
