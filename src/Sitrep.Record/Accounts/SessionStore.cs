using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;
using Sitrep.Record.Sqlite;

namespace Sitrep.Record.Accounts;

/// <summary>
/// Who is signed in, kept with the accounts, so that nobody has to sign in again when the program that serves a case starts anew. Of the secrets in the cookies
/// only hashes are kept: a random secret of 256 bits needs no slow one. For many threads.
/// </summary>
public sealed class SessionStore
{
    const int SecretBytes = 32;

    /// <summary>A session ends so long after it began, and so long after it was last used.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12), Idle = TimeSpan.FromHours(2);

    // That a session is used is written so seldom that reading a page needs no writing to the disk.
    static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    readonly SqliteConnection connection;
    readonly Lock using_;
    readonly TimeProvider clock;

    internal SessionStore(SqliteConnection connection, Lock usedBy, TimeProvider clock) => (this.connection, using_, this.clock) = (connection, usedBy, clock);

    /// <summary>Begins a session of an account and forgets those that are over. The secret for the cookie.</summary>
    public string Begin(string account)
    {
        var (secret, now) = (RandomNumberGenerator.GetHexString(2 * SecretBytes, lowercase: true), clock.GetUtcNow());
        Do("DELETE FROM session WHERE begun < $longest OR used < $idle", ("$longest", LedgerEntry.Instant(now - Longest)), ("$idle", LedgerEntry.Instant(now - Idle)));
        Do("INSERT INTO session (hash, account, begun, used) VALUES ($hash, $account, $now, $now)", ("$hash", HashOf(secret)), ("$account", account), ("$now", LedgerEntry.Instant(now)));
        return secret;
    }

    /// <summary>Whose session it is; null when there is none, or no longer.</summary>
    public string? Find(string secret)
    {
        var (hash, now) = (HashOf(secret), clock.GetUtcNow());
        if (Kept(hash) is not { } session || now - session.Begun > Longest || now - session.Used > Idle)
        {
            return null;
        }

        if (now - session.Used >= Grain)
        {
            Do("UPDATE session SET used = $now WHERE hash = $hash", ("$hash", hash), ("$now", LedgerEntry.Instant(now)));
        }

        return session.Account;
    }

    /// <summary>The sessions of an account that are not over, the last used first.</summary>
    /// <param name="secret">Of the session that asks.</param>
    public IReadOnlyList<Session> Of(string account, string? secret)
    {
        var (own, now) = (secret is null ? null : HashOf(secret), clock.GetUtcNow());
        lock (using_)
        {
            using var command = connection.Prepare("SELECT hash, begun, used FROM session WHERE account = $account AND begun >= $longest AND used >= $idle ORDER BY used DESC, begun DESC",
                ("$account", account), ("$longest", LedgerEntry.Instant(now - Longest)), ("$idle", LedgerEntry.Instant(now - Idle)));
            using var rows = command.ExecuteReader();
            var sessions = new List<Session>();
            while (rows.Read())
            {
                sessions.Add(new(InstantOf(rows.GetString(1)), InstantOf(rows.GetString(2)), rows.GetString(0) == own));
            }

            return sessions;
        }
    }

    public void End(string secret) => Do("DELETE FROM session WHERE hash = $hash", ("$hash", HashOf(secret)));

    /// <summary>Ends every session of an account.</summary>
    public void EndAll(string account) => Do("DELETE FROM session WHERE account = $account", ("$account", account));

    static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    static DateTimeOffset InstantOf(string text) => DateTimeOffset.ParseExact(text, LedgerEntry.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    (string Account, DateTimeOffset Begun, DateTimeOffset Used)? Kept(string hash)
    {
        lock (using_)
        {
            using var command = connection.Prepare("SELECT account, begun, used FROM session WHERE hash = $hash", ("$hash", hash));
            using var rows = command.ExecuteReader();
            return rows.Read() ? (rows.GetString(0), InstantOf(rows.GetString(1)), InstantOf(rows.GetString(2))) : null;
        }
    }

    void Do(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        lock (using_)
        {
            using var command = connection.Prepare(sql, values);
            command.ExecuteNonQuery();
        }
    }
}
