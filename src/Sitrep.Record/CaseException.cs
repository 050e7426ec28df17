namespace Sitrep.Record;

/// <summary>A case cannot be used; the message is one line that says why and what to do. The case is as it was before.</summary>
public sealed class CaseException(string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Runs something on a case and names what the disk or the database refuses.</summary>
    internal static T Guard<T>(string root, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (UnauthorizedAccessException e)
        {
            throw new CaseException($"{root} cannot be written: permission denied. Make it writable, or work in another folder.", e);
        }
        catch (IOException e)
        {
            throw new CaseException($"{root} cannot be written ({e.Message.TrimEnd('.')}). Nothing was changed; free some space or check the disk, then try again.", e);
        }
        catch (Exception e) when (e is Sqlite.DamagedException or System.Text.Json.JsonException or FormatException or InvalidOperationException or InvalidCastException)
        {
            var what = e is Sqlite.DamagedException ? e.Message : "a row cannot be read";
            throw new CaseException($"{root} is damaged: {what}. Restore it from a backup, or try: sitrep rebuild.", e);
        }
        catch (Microsoft.Data.Sqlite.SqliteException e)
        {
            throw new CaseException(Sqlite.SqliteTrouble.Explain(root, e), e);
        }
    }
}
