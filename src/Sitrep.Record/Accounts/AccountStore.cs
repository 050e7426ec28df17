using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;
using Sitrep.Record.Sqlite;

namespace Sitrep.Record.Accounts;

/// <summary>
/// Who may sign in to a case that is served, in a file beside its record. Passwords and tokens are kept as hashes only. For many threads; other programs may
/// write to it at the same time.
/// </summary>
public sealed class AccountStore : IDisposable
{
    const int MostFailures = 5, IdBytes = 5, SecretBytes = 32, ShortestName = 1, LongestName = 64;
    const string TokenPrefix = "sitrep";

    const string Tables =
        """
        CREATE TABLE IF NOT EXISTS account (
            name     TEXT PRIMARY KEY COLLATE NOCASE,
            role     TEXT NOT NULL,
            password TEXT NOT NULL,
            made     TEXT NOT NULL,
            failures INTEGER NOT NULL DEFAULT 0,
            locked   TEXT
        ) STRICT;
        CREATE TABLE IF NOT EXISTS token (
            id      TEXT PRIMARY KEY,
            account TEXT NOT NULL COLLATE NOCASE REFERENCES account (name) ON DELETE CASCADE,
            hash    TEXT NOT NULL,
            made    TEXT NOT NULL,
            note    TEXT
        ) STRICT;
        CREATE TABLE IF NOT EXISTS session (
            hash    TEXT PRIMARY KEY,
            account TEXT NOT NULL COLLATE NOCASE REFERENCES account (name) ON DELETE CASCADE,
            begun   TEXT NOT NULL,
            used    TEXT NOT NULL
        ) STRICT;
        CREATE TABLE IF NOT EXISTS form_key (
            id   INTEGER PRIMARY KEY,
            body TEXT NOT NULL
        ) STRICT;
        """;

    /// <summary>So long an account is closed to its password after too many failures.</summary>
    public static readonly TimeSpan LockedFor = TimeSpan.FromMinutes(15);

    // Who is no account costs as much to refuse as who is one.
    static readonly Lazy<string> Nobody = new(() => Passwords.Hash(RandomNumberGenerator.GetHexString(32)));

    readonly Lock using_ = new();
    readonly SqliteConnection connection;
    readonly TimeProvider clock;

    readonly string caseName;

    AccountStore(SqliteConnection connection, string name, TimeProvider clock) =>
        (this.connection, caseName, this.clock, Sessions, FormKeys) = (connection, name, clock, new(connection, using_, clock), new(connection, using_));

    /// <summary>Who is signed in.</summary>
    public SessionStore Sessions { get; }

    public FormKeys FormKeys { get; }

    /// <summary>Opens the accounts of a case; their file is made with the first.</summary>
    /// <exception cref="CaseException">The disk refuses.</exception>
    public static AccountStore Open(CaseFolder folder, TimeProvider clock) => CaseException.Guard(folder.Root, () =>
    {
        var isNew = !File.Exists(folder.AccountsFile);
        var connection = Connections.Open(folder.AccountsFile, SqliteOpenMode.ReadWriteCreate);
        connection.Do(Tables);
        if (isNew && !OperatingSystem.IsWindows())
        {
            // Hashes are no secrets to give away.
            File.SetUnixFileMode(folder.AccountsFile, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        return new AccountStore(connection, folder.Name, clock);
    });

    public IReadOnlyList<Account> Accounts() => Locked(() => Read("SELECT name, role, made, locked FROM account ORDER BY name", AccountOf));

    public Account? Find(string name) => Locked(() => Read("SELECT name, role, made, locked FROM account WHERE name = $name", AccountOf, ("$name", name)).FirstOrDefault());

    public IReadOnlyList<ApiToken> Tokens() => Locked(() => Read("SELECT id, account, made, note FROM token ORDER BY account, made",
        row => new ApiToken(row.GetString(0), row.GetString(1), InstantOf(row.GetString(2)), row.TextAt(3))));

    /// <summary>Makes an account, or gives one that is there another password and role: whoever was signed in with the old one is out.</summary>
    /// <exception cref="CaseException">The name or the password will not do; the message says why.</exception>
    public void Put(string name, Role role, string password)
    {
        if (name.Length is < ShortestName or > LongestName || name.Any(c => char.IsControl(c) || char.IsWhiteSpace(c)) || name.Contains(':', StringComparison.Ordinal))
        {
            throw new CaseException($"'{string.Concat(name.Where(c => !char.IsControl(c)))}' is no name of an account: 1 to {LongestName} characters without spaces and colons.");
        }

        if (Trouble(name, password) is { } trouble)
        {
            throw new CaseException(trouble switch
            {
                PasswordTrouble.TooShort => $"the password is too short: {PasswordRules.Shortest} characters or more.",
                PasswordTrouble.Common => "the password is among those that are tried first, or made of two of them. Take several words that have nothing to do with each other.",
                _ => "the password is little else than the name of the account, of the case or of sitrep. Take several words that have nothing to do with each other.",
            });
        }

        var hash = Passwords.Hash(password);
        Sessions.EndAll(name);
        Locked(() => Do("INSERT INTO account (name, role, password, made) VALUES ($name, $role, $password, $made) ON CONFLICT (name) DO UPDATE SET role = $role, password = $password, failures = 0, locked = NULL",
            ("$name", name), ("$role", role.ToString()), ("$password", hash), ("$made", Now())));
    }

    /// <summary>Why an account cannot have a password; null when it can.</summary>
    public PasswordTrouble? Trouble(string account, string password) => PasswordRules.Trouble(password, account, caseName, "sitrep");

    /// <summary>Gives an account another password, which was looked at (<see cref="Trouble"/>): whoever was signed in is out. Role and tokens stay.</summary>
    public void SetPassword(string account, string password)
    {
        var hash = Passwords.Hash(password);
        Sessions.EndAll(account);
        Locked(() => Do("UPDATE account SET password = $password, failures = 0, locked = NULL WHERE name = $name", ("$name", account), ("$password", hash)));
    }

    /// <summary>False when there is no such account.</summary>
    public bool Remove(string name) => Locked(() => Do("DELETE FROM account WHERE name = $name", ("$name", name)) > 0);

    /// <summary>Makes a token of an account; the text is shown to nobody again.</summary>
    /// <exception cref="CaseException">There is no such account.</exception>
    public (ApiToken Token, string Text) MakeToken(string account, string? note)
    {
        var owner = Find(account) ?? throw new CaseException($"there is no account '{account}'. See: sitrep users list.");
        var (id, secret) = (RandomNumberGenerator.GetHexString(2 * IdBytes, lowercase: true), RandomNumberGenerator.GetHexString(2 * SecretBytes, lowercase: true));
        Locked(() => Do("INSERT INTO token (id, account, hash, made, note) VALUES ($id, $account, $hash, $made, $note)",
            ("$id", id), ("$account", owner.Name), ("$hash", HashOf(secret)), ("$made", Now()), ("$note", note)));
        return (new(id, owner.Name, clock.GetUtcNow(), note), $"{TokenPrefix}_{id}_{secret}");
    }

    /// <summary>The token's owner as they were; null when there is no such token.</summary>
    public ApiToken? Revoke(string id)
    {
        var token = Tokens().FirstOrDefault(t => t.Id == id);
        Locked(() => Do("DELETE FROM token WHERE id = $id", ("$id", id)));
        return token;
    }

    /// <summary>Whose token a text is; null when it is none. A random secret of 256 bits needs no slow hash.</summary>
    public Account? ByToken(string text)
    {
        var parts = text.Split('_');
        if (parts is not [TokenPrefix, var id, var secret])
        {
            return null;
        }

        var kept = Locked(() => Read("SELECT account, hash FROM token WHERE id = $id", row => (Account: row.GetString(0), Hash: row.GetString(1)), ("$id", id)).FirstOrDefault());
        return kept.Hash is not null && CryptographicOperations.FixedTimeEquals(Convert.FromHexString(kept.Hash), Convert.FromHexString(HashOf(secret))) ? Find(kept.Account) : null;
    }

    /// <summary>Tries a name and a password. After five failures in a row the account is locked for a while, whatever the password.</summary>
    public SignIn Try(string name, string password)
    {
        var kept = Locked(() => Read("SELECT password, locked FROM account WHERE name = $name", row => (Hash: row.GetString(0), Locked: row.TextAt(1)), ("$name", name)).FirstOrDefault());
        var isRight = Passwords.IsRight(password, kept.Hash ?? Nobody.Value);
        if (kept.Hash is null)
        {
            return new(null);
        }

        if (kept.Locked is { } until && InstantOf(until) > clock.GetUtcNow())
        {
            return new(null, InstantOf(until));
        }

        if (isRight)
        {
            Locked(() => Do("UPDATE account SET failures = 0, locked = NULL WHERE name = $name", ("$name", name)));
            return new(Find(name));
        }

        return Fail(name);
    }

    public void Dispose() => connection.Dispose();

    SignIn Fail(string name)
    {
        var end = clock.GetUtcNow() + LockedFor;
        var failures = Locked(() => Read("UPDATE account SET failures = failures + 1 WHERE name = $name RETURNING failures", row => row.GetInt32(0), ("$name", name)).FirstOrDefault());
        if (failures < MostFailures)
        {
            return new(null);
        }

        Locked(() => Do("UPDATE account SET failures = 0, locked = $until WHERE name = $name", ("$name", name), ("$until", LedgerEntry.Instant(end))));
        return new(null, end, LocksNow: true);
    }

    static Account AccountOf(SqliteDataReader row) =>
        new(row.GetString(0), Enum.Parse<Role>(row.GetString(1)), InstantOf(row.GetString(2)), row.TextAt(3) is { } until ? InstantOf(until) : null);

    static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(secret)));

    static DateTimeOffset InstantOf(string text) => DateTimeOffset.ParseExact(text, LedgerEntry.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    string Now() => LedgerEntry.Instant(clock.GetUtcNow());

    List<T> Read<T>(string sql, Func<SqliteDataReader, T> of, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Prepare(sql, values);
        using var rows = command.ExecuteReader();
        var read = new List<T>();
        while (rows.Read())
        {
            read.Add(of(rows));
        }

        return read;
    }

    int Do(string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Prepare(sql, values);
        return command.ExecuteNonQuery();
    }

    T Locked<T>(Func<T> work)
    {
        lock (using_)
        {
            return work();
        }
    }
}
