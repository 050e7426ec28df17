using Microsoft.Data.Sqlite;

namespace Sitrep.Record.Sqlite;

/// <summary>SQLite's result codes (sqlite.org/rescode.html) as what a person can do about them.</summary>
static class SqliteTrouble
{
    const int Busy = 5, Locked = 6, ReadOnly = 8, IoError = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static string Explain(string root, SqliteException e) => e.SqliteErrorCode switch
    {
        Busy or Locked => $"{root} is in use by another sitrep. Nothing was changed; wait for it to finish, then try again.",
        ReadOnly or CannotOpen => $"{root} cannot be written: permission denied. Make it writable, or work in another folder.",
        Full or IoError => $"{root} cannot be written (disk full or failing). Nothing was changed; free some space, then try again.",
        Corrupt or NotADatabase => $"{root} is damaged: its record is no sound database. Restore it from a backup; the originals are unharmed.",
        _ => $"{root} cannot be used (SQLite: {e.Message}).",
    };
}
