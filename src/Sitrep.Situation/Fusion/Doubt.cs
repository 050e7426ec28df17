namespace Sitrep.Situation.Fusion;

/// <summary>Two claims about which fusion is not sure, and the log-odds that they are about one happening.</summary>
public readonly record struct Doubt(SourcedClaim A, SourcedClaim B, double Score)
{
    /// <summary>The most uncertain first; an order that does not depend on how claims arrived.</summary>
    public static Comparison<Doubt> InOrder { get; } = (a, b) =>
    {
        var sureness = Math.Abs(a.Score).CompareTo(Math.Abs(b.Score));
        var first = sureness != 0 ? sureness : SourcedClaim.InOrder(a.A, b.A);
        var second = first != 0 ? first : SourcedClaim.InOrder(a.B, b.B);
        return second != 0 ? second : a.Score.CompareTo(b.Score);
    };

    internal static bool AreSame(Doubt one, Doubt other) => ReferenceEquals(one.A, other.A) && ReferenceEquals(one.B, other.B);
}
