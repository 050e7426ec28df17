using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Copies;

/// <summary>
/// Keys under which texts that share much, or one passage, meet. Near-duplicates: MinHash in one permutation with empty bins filled by rotation
/// (Li, Owen, Zhang 2012; Shrivastava, Li 2014), in bands (Indyk, Motwani 1998). Passages: winnowing (Schleimer, Wilkerson, Aiken 2003), which finds every
/// passage of <see cref="Passage.ShortestWords"/> words that two texts share.
/// </summary>
static class Fingerprints
{
    const int Bins = 64, BandRows = 4;
    const int Window = Passage.ShortestWords - TextWords.Shingle + 1;
    const ulong Filled = 0x9e3779b97f4a7c15;

    public static HashSet<ulong> Of(TextWords words)
    {
        var keys = new HashSet<ulong> { words.Whole };
        if (words.Shingles.Length > 0)
        {
            AddBands(words.Shingles, keys);
            AddWinnowed(words.Shingles, keys);
        }

        return keys;
    }

    static void AddBands(ulong[] shingles, HashSet<ulong> keys)
    {
        var least = new ulong[Bins];
        Array.Fill(least, ulong.MaxValue);
        foreach (var shingle in shingles)
        {
            ref var bin = ref least[shingle % Bins];
            bin = Math.Min(bin, shingle);
        }

        Fill(least);
        for (var band = 0; band < Bins; band += BandRows)
        {
            keys.Add(((ulong)band + 1).With(least[band]).With(least[band + 1]).With(least[band + 2]).With(least[band + 3]));
        }
    }

    static void Fill(ulong[] least)
    {
        var told = least.ToArray();
        for (var bin = 0; bin < Bins; bin++)
        {
            for (var step = 1; step < Bins && least[bin] == ulong.MaxValue; step++)
            {
                var from = told[(bin + step) % Bins];
                least[bin] = from == ulong.MaxValue ? ulong.MaxValue : from.With(Filled * (ulong)step);
            }
        }
    }

    static void AddWinnowed(ulong[] shingles, HashSet<ulong> keys)
    {
        for (var start = 0; start + Window <= shingles.Length; start++)
        {
            var least = ulong.MaxValue;
            foreach (var shingle in shingles.AsSpan(start, Window))
            {
                least = Math.Min(least, shingle);
            }

            keys.Add(least);
        }
    }
}
