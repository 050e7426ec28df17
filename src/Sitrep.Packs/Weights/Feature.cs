using System.Globalization;

namespace Sitrep.Packs.Weights;

/// <summary>
/// Names of features as 32-bit hashes, so that none is built as a string: by <c>And</c> FNV-1a (Fowler, Noll and Vo), by <c>With</c> a
/// multiplicative hash (Knuth 1973, section 6.4) of a part's own hash. A model must be asked in the way it was learnt.
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

    /// <summary>A feature that code names: listeners know its name even when it was made before they came.</summary>
    public static Feature Constant(string name)
    {
        var whole = new Feature(Offset).With(Sign.Of(name));
        FeatureNames.Keep(name, whole);
        return whole;
    }

    /// <summary>This feature followed by a part that code names, as a feature to begin others with.</summary>
    public Feature Constant(Sign part)
    {
        var whole = With(part);
        FeatureNames.Keep(this, part.Name, whole);
        return whole;
    }

    /// <summary>The feature of this name followed by another part, in one step.</summary>
    public Feature With(Sign part)
    {
        var hash = Mixed(Hash, part.Code);
        return FeatureNames.Anybody ? Noted(part.Name, new(hash)) : new(hash);
    }

    public Feature With(string part) => With(Sign.Of(part));

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
