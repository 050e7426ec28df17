namespace Sitrep.Model;

/// <summary>A half-open range of UTF-16 code units in a report's clean text. Exports convert it to Unicode code points.</summary>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    public int Length => End - Start;
    public bool IsEmpty => End <= Start;
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;
    public Span To(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
    public string Of(string text) => text.Substring(Start, Length);
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);
    public static bool operator <(Span a, Span b) => a.CompareTo(b) < 0;
    public static bool operator >(Span a, Span b) => a.CompareTo(b) > 0;
    public static bool operator <=(Span a, Span b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Span a, Span b) => a.CompareTo(b) >= 0;
}
