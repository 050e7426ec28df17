using System.Collections.Immutable;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Speech.Learnt;

/// <summary>The features of one case at a time, reused so that scoring allocates nothing.</summary>
internal sealed class FeatureBuffer
{
    Feature[] items = new Feature[128];
    int count;

    public ReadOnlySpan<Feature> Features => items.AsSpan(0, count);
    public ImmutableArray<Feature> Copy => [.. Features];

    public void Clear() => count = 0;

    public void Add(Feature feature)
    {
        if (count == items.Length)
        {
            Array.Resize(ref items, count * 2);
        }

        items[count++] = feature;
    }
}
