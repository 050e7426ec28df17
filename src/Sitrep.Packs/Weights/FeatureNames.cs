using System.Collections.Concurrent;

namespace Sitrep.Packs.Weights;

/// <summary>Writes down the names behind the hashes of features that this thread makes while it listens, to show what a model saw.</summary>
public sealed class FeatureNames : IDisposable
{
    static int listeners;

    [ThreadStatic]
    static FeatureNames? current;

    static readonly ConcurrentDictionary<Feature, string> constants = [];

    readonly Dictionary<Feature, string> names = [];
    readonly FeatureNames? outer = current;

    FeatureNames()
    {
        current = this;
        Interlocked.Increment(ref listeners);
    }

    /// <summary>Listens until disposed.</summary>
    public static FeatureNames Listen() => new();

    /// <summary>The parts of a feature's name, separated by blanks; its hash when it was made before listening began.</summary>
    public string Of(Feature feature) => names.GetValueOrDefault(feature) ?? constants.GetValueOrDefault(feature) ?? $"#{feature.Hash:x8}";

    public void Dispose()
    {
        Interlocked.Decrement(ref listeners);
        current = outer;
    }

    internal static bool Anybody => listeners > 0;

    internal static void Keep(string name, Feature whole) => constants[whole] = name;

    internal static void Keep(Feature start, string part, Feature whole) =>
        constants[whole] = constants.TryGetValue(start, out var before) ? $"{before} {part}" : part;

    internal static void Note(Feature start, string part, Feature whole)
    {
        if (current is { } here)
        {
            here.names[whole] = here.names.TryGetValue(start, out var before) || constants.TryGetValue(start, out before) ? $"{before} {part}" : part;
        }
    }
}
