using System.Numerics;

namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>The signs of one comparison; each stands in it once.</summary>
public readonly record struct SignSet(ulong Bits)
{
    public bool IsEmpty => Bits == 0;

    public bool Has(Sign sign) => (Bits & (1UL << (int)sign)) != 0;

    public SignSet With(Sign? sign) => sign is { } s ? new(Bits | (1UL << (int)s)) : this;

    public SignSet With(SignSet others) => new(Bits | others.Bits);

    public IEnumerable<Sign> Each
    {
        get
        {
            for (var left = Bits; left != 0; left &= left - 1)
            {
                yield return (Sign)BitOperations.TrailingZeroCount(left);
            }
        }
    }
}
