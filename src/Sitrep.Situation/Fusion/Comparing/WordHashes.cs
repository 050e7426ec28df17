namespace Sitrep.Situation.Fusion.Comparing;

/// <summary>Up to four of a name's longer words as 16-bit hashes in one number, so that a shared word is found without the words.</summary>
static class WordHashes
{
    const int Most = 4, ShortestWord = 4;

    public static ulong Of(string folded)
    {
        Span<ushort> hashes = stackalloc ushort[Most];
        var count = 0;
        foreach (var range in folded.AsSpan().Split(' '))
        {
            var word = folded.AsSpan()[range];
            if (word.Length >= ShortestWord && count < Most)
            {
                hashes[count++] = (ushort)(StableHash.Of(word) | 1);
            }
        }

        hashes[..count].Sort();
        var all = 0UL;
        foreach (var hash in hashes[..count])
        {
            all = (all << 16) | hash;
        }

        return all;
    }

    public static bool Share(ulong a, ulong b)
    {
        for (var left = a; left != 0; left >>= 16)
        {
            for (var right = b; right != 0; right >>= 16)
            {
                if ((ushort)left == (ushort)right)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
