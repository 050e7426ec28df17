namespace Sitrep.Web.Case;

/// <summary>Keeps the last few things made, each by its key. Whoever asks for one that is being made waits for it; the oldest is forgotten.</summary>
internal sealed class Few<T>(int most)
{
    private readonly Lock choosing = new();
    private readonly Dictionary<string, Lazy<T>> kept = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    public T Get(string key, Func<T> make)
    {
        Lazy<T>? found;
        lock (choosing)
        {
            if (!kept.TryGetValue(key, out found))
            {
                if (order.Count == most)
                {
                    kept.Remove(order.Dequeue());
                }

                order.Enqueue(key);
                kept[key] = found = new(make);
            }
        }

        return found.Value;
    }

    /// <summary>What is kept and made.</summary>
    public T[] Made()
    {
        lock (choosing)
        {
            return [.. kept.Values.Where(made => made.IsValueCreated).Select(made => made.Value)];
        }
    }

    /// <summary>The same keys with something else made of what is kept under each; what is being made is left out.</summary>
    public Few<T> Each(int room, Func<T, T> change)
    {
        var changed = new Few<T>(room);
        lock (choosing)
        {
            foreach (var key in order)
            {
                if (kept[key] is { IsValueCreated: true } made)
                {
                    changed.order.Enqueue(key);
                    changed.kept[key] = new(change(made.Value));
                }
            }
        }

        return changed;
    }
}
