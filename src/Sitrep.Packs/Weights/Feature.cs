using System.Globalization;
using System.Runtime.InteropServices;

namespace Sitrep.Packs.Weights;

/// <summary>
/// Names of features as 32-bit hashes, so that none is built as a string: by <c>And</c> FNV-1a (Fowler, Noll and Vo), by <c>With</c> a
/// multiplicative hash (Knuth 1973, section 6.4) that takes four characters at a time. A model must be asked in the way it was learnt.
/// </summary>
public readonly record struct Feature(uint Hash)
{
    const uint Offset = 2166136261, Prime = 16777619;

    public static Feature Of(ReadOnlySpan<char> name) => new Feature(Offset).And(name);

    /// <summary>The feature of this name followed by another part.</summary>
    public Feature And(ReadOnlySpan<char> part)
    {
        var hash = (Hash ^ '|') * Prime;
        foreach (var c in part)
        {
            hash = (hash ^ c) * Prime;
        }

        return FeatureNames.Anybody ? Noted(part.ToString(), new(hash)) : new(hash);
    }

    public Feature And(int part)
    {
        var hash = (Hash ^ '#') * Prime;
        for (var shift = 0; shift < 32; shift += 8)
        {
            hash = (hash ^ (byte)(part >> shift)) * Prime;
        }

        return FeatureNames.Anybody ? Noted(part.ToString(CultureInfo.InvariantCulture), new(hash)) : new(hash);
    }

    /// <summary>As <see cref="And(ReadOnlySpan{char})"/>, in a quarter of the steps.</summary>
    public Feature With(ReadOnlySpan<char> part)
    {
        var hash = Mixed(Hash, (ulong)part.Length | 0x7C00);
        foreach (var four in MemoryMarshal.Cast<char, ulong>(part))
        {
            hash = Mixed(hash, four);
        }

        var rest = 0UL;
        foreach (var c in part[(part.Length & ~3)..])
        {
            rest = rest << 16 | c;
        }

        hash = Mixed(hash, rest);
        return FeatureNames.Anybody ? Noted(part.ToString(), new(hash)) : new(hash);
    }

    public Feature With(int part)
    {
        var hash = Mixed(Hash, (ulong)(uint)part << 16 | 0x23);
        return FeatureNames.Anybody ? Noted(part.ToString(CultureInfo.InvariantCulture), new(hash)) : new(hash);
    }

    static uint Mixed(uint hash, ulong part) => (uint)((((ulong)hash << 32 | hash) ^ part) * 0x9E3779B97F4A7C15 >> 32);

    Feature Noted(string part, Feature whole)
    {
        FeatureNames.Note(this, part, whole);
        return whole;
    }
}
