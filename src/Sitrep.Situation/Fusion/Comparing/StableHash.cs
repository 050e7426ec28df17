namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>
/// 64-bit hashes that are the same in every run and on every machine, so that fusion does not depend on the order in which names were met.
/// FNV-1a over UTF-16 units, finished with the mixer of MurmurHash3.
/// </summary>
static class StableHash
{
    const ulong Offset = 14695981039346656037, Prime = 1099511628211;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return Mix(hash);
    }

    public static ulong With(this ulong hash, ulong value) => Mix((hash ^ value) * Prime);

    public static ulong With(this ulong hash, long value) => hash.With(unchecked((ulong)value));

    static ulong Mix(ulong h)
    {
        h = (h ^ (h >> 33)) * 0xff51afd7ed558ccd;
        h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53;
        return h ^ (h >> 33);
    }
}
