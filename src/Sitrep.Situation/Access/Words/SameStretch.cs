using System.Collections.Immutable;

namespace Sitrep.Situation.Access;

/// <summary>Two stretches are the same when they have the same segments.</summary>
sealed class SameStretch : IEqualityComparer<ImmutableArray<int>>
{
    public static SameStretch Comparer { get; } = new();

    public bool Equals(ImmutableArray<int> x, ImmutableArray<int> y) => x.Equals(y) || x.AsSpan().SequenceEqual(y.AsSpan());

    public int GetHashCode(ImmutableArray<int> obj) => obj.IsEmpty ? 0 : HashCode.Combine(obj.Length, obj[0], obj[^1]);
}
