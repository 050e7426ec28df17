namespace Sitrep.Web.Case.Changes;

/// <summary>Things by their keys, and what changed of them since in a layer above: a change costs as much as was changed, not as much as there is. Immutable.</summary>
internal sealed class Layered<T> where T : class
{
    /// <summary>A layer larger than this is laid into what is below.</summary>
    private const int LargestLayer = 20_000;

    private readonly Dictionary<string, T> below;
    private readonly Dictionary<string, T?> above;

    private Layered(Dictionary<string, T> below, Dictionary<string, T?> above) => (this.below, this.above) = (below, above);

    /// <summary>Of two things with one key the first is kept.</summary>
    public static Layered<T> Of(IEnumerable<(string Key, T Thing)> all)
    {
        var found = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (key, thing) in all)
        {
            found.TryAdd(key, thing);
        }

        return new(found, new(StringComparer.Ordinal));
    }

    public T? Find(string key) => above.Count > 0 && above.TryGetValue(key, out var changed) ? changed : below.GetValueOrDefault(key);

    /// <param name="gone">Keys that are none any longer, unless something comes under them.</param>
    public Layered<T> After(IEnumerable<string> gone, IEnumerable<(string Key, T Thing)> come)
    {
        var changed = new Dictionary<string, T?>(above, StringComparer.Ordinal);
        foreach (var key in gone)
        {
            changed[key] = null;
        }

        foreach (var (key, thing) in come)
        {
            changed[key] = thing;
        }

        return changed.Count <= LargestLayer ? new(below, changed) : new(Joined(changed), new(StringComparer.Ordinal));
    }

    private Dictionary<string, T> Joined(Dictionary<string, T?> changed)
    {
        var joined = new Dictionary<string, T>(below, StringComparer.Ordinal);
        foreach (var (key, thing) in changed)
        {
            if (thing is null)
            {
                joined.Remove(key);
            }
            else
            {
                joined[key] = thing;
            }
        }

        return joined;
    }
}
