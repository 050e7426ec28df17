namespace Sitrep.Web.Safety;

/// <summary>
/// So many of something within a while for each who does it, and then no more until the while is over. For many threads. Who does it under ever new names
/// makes it forget the oldest, and never hold more than it has room for.
/// </summary>
internal sealed class Pace(int most, TimeSpan within, TimeProvider clock)
{
    private const int Room = 10_000;

    private readonly Lock counting = new();
    private readonly Dictionary<string, (DateTimeOffset Since, int Count)> counts = new(StringComparer.Ordinal);

    /// <summary>How long until it may be done again; null when it may be done now.</summary>
    public TimeSpan? Wait(string who)
    {
        lock (counting)
        {
            return Of(who) is { } held && held.Count >= most ? held.Since + within - clock.GetUtcNow() : null;
        }
    }

    /// <summary>It was done once more.</summary>
    public void Count(string who)
    {
        lock (counting)
        {
            var held = Of(who) ?? (clock.GetUtcNow(), 0);
            if (counts.Count >= Room && !counts.ContainsKey(who))
            {
                Forget();
            }

            counts[who] = held with { Count = held.Count + 1 };
        }
    }

    private (DateTimeOffset Since, int Count)? Of(string who) => counts.TryGetValue(who, out var held) && clock.GetUtcNow() - held.Since < within ? held : null;

    private void Forget()
    {
        foreach (var (who, _) in counts.OrderBy(held => held.Value.Since).Take(Room / 10).ToList())
        {
            counts.Remove(who);
        }
    }
}
