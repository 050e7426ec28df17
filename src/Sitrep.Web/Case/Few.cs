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
}
