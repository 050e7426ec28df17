using System.Globalization;

namespace Sitrep.Packs.Weights;

/// <summary>Names of features as 32-bit FNV-1a hashes, so that none is built as a string.</summary>
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

    Feature Noted(string part, Feature whole)
    {
        FeatureNames.Note(this, part, whole);
        return whole;
    }
}
