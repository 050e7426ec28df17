using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Sitrep.Web.Accounts;

/// <summary>Who is signed in, in memory: whoever restarts the program signs everybody out. Of the secrets in the cookies only hashes are kept.</summary>
public sealed class Sessions(TimeProvider clock)
{
    private const int SecretBytes = 32, Most = 10_000;

    /// <summary>A session ends so long after it began, and so long after it was last used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12), Idle = TimeSpan.FromHours(2);

    private readonly ConcurrentDictionary<string, Session> open = new(StringComparer.Ordinal);

    /// <summary>The secret for the cookie.</summary>
    public string Begin(string account)
    {
        Sweep();
        var secret = RandomNumberGenerator.GetHexString(2 * SecretBytes, lowercase: true);
        open[HashOf(secret)] = new(account, clock.GetUtcNow(), clock.GetUtcNow());
        return secret;
    }

    /// <summary>Whose session it is; null when there is none, or no longer.</summary>
    public string? Find(string secret)
    {
        var (hash, now) = (HashOf(secret), clock.GetUtcNow());
        if (!open.TryGetValue(hash, out var session))
        {
            return null;
        }

        if (IsOver(session, now))
        {
            open.TryRemove(hash, out _);
            return null;
        }

        open.TryUpdate(hash, session with { Used = now }, session);
        return session.Account;
    }

    public void End(string secret) => open.TryRemove(HashOf(secret), out _);

    /// <summary>Ends every session of an account.</summary>
    public void EndAll(string account)
    {
        foreach (var (hash, session) in open.Where(pair => string.Equals(pair.Value.Account, account, StringComparison.OrdinalIgnoreCase)))
        {
            open.TryRemove(hash, out _);
        }
    }

    private void Sweep()
    {
        var now = clock.GetUtcNow();
        foreach (var (hash, _) in open.Where(pair => IsOver(pair.Value, now)))
        {
            open.TryRemove(hash, out _);
        }

        if (open.Count >= Most && open.MinBy(pair => pair.Value.Used) is { Key: { } oldest })
        {
            open.TryRemove(oldest, out _);
        }
    }

    private static bool IsOver(Session session, DateTimeOffset now) => now - session.Begun > Longest || now - session.Used > Idle;

    private static string HashOf(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private sealed record Session(string Account, DateTimeOffset Begun, DateTimeOffset Used);
}
