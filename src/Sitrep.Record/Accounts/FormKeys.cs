using Microsoft.Data.Sqlite;
using Sitrep.Record.Sqlite;

namespace Sitrep.Record.Accounts;

/// <summary>
/// The keys that the tokens of forms are made with, kept with the accounts, so that a form that was open when the program began anew can still be sent. They
/// open no account: who has them and no session can do nothing. For many threads.
/// </summary>
public sealed class FormKeys
{
    readonly SqliteConnection connection;
    readonly Lock using_;

    internal FormKeys(SqliteConnection connection, Lock usedBy) => (this.connection, using_) = (connection, usedBy);

    /// <summary>All that were kept, as they were given.</summary>
    public IReadOnlyList<string> All()
    {
        lock (using_)
        {
            using var command = connection.Prepare("SELECT body FROM form_key ORDER BY id");
            using var rows = command.ExecuteReader();
            var keys = new List<string>();
            while (rows.Read())
            {
                keys.Add(rows.GetString(0));
            }

            return keys;
        }
    }

    public void Keep(string body)
    {
        lock (using_)
        {
            connection.Do("INSERT INTO form_key (body) VALUES ($body)", ("$body", body));
        }
    }
}
