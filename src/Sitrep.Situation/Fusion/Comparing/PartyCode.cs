namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>A side as a number: 0 when no party is told; odd when the actor packs know the side, even when only its words are known.</summary>
readonly record struct PartyCode(ulong Code)
{
    public static PartyCode Of(Side side, bool known)
    {
        var hash = StableHash.Of(side.Key);
        return new(known ? hash | 1 : Math.Max(hash & ~1UL, 2));
    }

    public bool IsTold => Code != 0;
    public bool IsKnown => (Code & 1) != 0;
}
