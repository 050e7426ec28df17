namespace Sitrep.Geography.Index;

/// <summary>
/// A polynomial hash of a name (Σ (c+1)·Bⁿ⁻¹⁻ⁱ mod 2⁶⁴), scrambled at the end. Being linear, the hash of a name with one letter
/// changed follows from prefix hashes in constant time, which is what makes fuzzy lookup cheap.
/// </summary>
static class NameHash
{
    public const ulong Base = 0x9E3779B97F4A7C15;

    /// <summary>Tells the two key spaces (spelling, sound) apart.</summary>
    public const ulong Spelling = 0x51, Sound = 0xA7;

    public static ulong Of(ReadOnlySpan<char> key)
    {
        var hash = 0UL;
        foreach (var c in key)
        {
            hash = hash * Base + c + 1;
        }

        return hash;
    }

    /// <summary>Spreads the sum over all bits (finaliser of SplitMix64).</summary>
    public static ulong Scramble(ulong hash, ulong space)
    {
        hash += space * Base;
        hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9;
        hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EB;
        return hash ^ (hash >> 31);
    }
}
