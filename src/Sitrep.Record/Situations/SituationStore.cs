using Microsoft.Data.Sqlite;
using Sitrep.Record.Sqlite;
using Sitrep.Situation.Kept;
using Sitrep.Situation.Prepared;

namespace Sitrep.Record.Situations;

/// <summary>
/// The course of a case, kept beside its record so that the situation as of any day is there at once (<c>docs/performance.md</c>): all rows on some days, and what
/// changes on each day between. It is no part of the record: when the case, its roads or the program have changed, or the file is gone or damaged, it is made again.
/// Not for several threads at once.
/// </summary>
public sealed class SituationStore : IDisposable
{
    /// <summary>After so many days with a change all rows are kept.</summary>
    const int Stride = 32;
    const int FormVersion = 2;

    const string Tables =
        """
        CREATE TABLE state (position TEXT NOT NULL, form INTEGER NOT NULL, basis TEXT NOT NULL);
        CREATE TABLE frame (day INTEGER PRIMARY KEY, rows BLOB NOT NULL);
        CREATE TABLE change (day INTEGER PRIMARY KEY, rows BLOB NOT NULL);
        """;

    readonly SqliteConnection connection;

    SituationStore(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens what is kept of a case, made or made anew if need be. In a folder that cannot be written it is made in memory.</summary>
    /// <param name="basis">What besides the record it depends on: the program, the roads.</param>
    /// <param name="prepare">Prepares the case when something has to be made.</param>
    /// <param name="step">Called for each day that is made, with how many there are.</param>
    public static SituationStore Open(CaseFolder folder, IRecord record, string basis, Func<SituationIndex> prepare, RowForm form, Action<int>? step = null) =>
        CaseException.Guard(folder.Root, () =>
        {
            var position = record.Position();
            try
            {
                return Fresh(Connections.Open(folder.SituationFile, SqliteOpenMode.ReadWriteCreate), position, basis, prepare, form, step);
            }
            catch (SqliteException)
            {
                // Damaged, or not writable: what can be made again is not worth a complaint.
                return Remade(folder, position, basis, prepare, form, step);
            }
        });

    /// <summary>The situation as of a day.</summary>
    /// <param name="asOf">Null for all that is told.</param>
    /// <exception cref="InvalidDataException">What is kept is damaged.</exception>
    public KeptSituation At(DateOnly? asOf)
    {
        var (day, rows) = (asOf?.DayNumber ?? int.MaxValue, new Dictionary<string, string>(StringComparer.Ordinal));
        var from = -1;
        using (var frame = connection.Prepare("SELECT day, rows FROM frame WHERE day <= $day ORDER BY day DESC LIMIT 1", ("$day", day)))
        using (var found = frame.ExecuteReader())
        {
            if (found.Read())
            {
                from = found.GetInt32(0);
                RowBytes.Into(rows, found.GetFieldValue<byte[]>(1));
            }
        }

        Apply(rows, from, day);
        return new(day, rows);
    }

    /// <summary>As <see cref="At"/>, made from the situation as of an earlier day by what changed since; from a later one it is made anew.</summary>
    public KeptSituation Step(KeptSituation from, DateOnly? asOf)
    {
        var day = asOf?.DayNumber ?? int.MaxValue;
        if (day < from.Day)
        {
            return At(asOf);
        }

        var rows = new Dictionary<string, string>(from.ByKey, StringComparer.Ordinal);
        Apply(rows, from.Day, day);
        return new(day, rows);
    }

    public void Dispose() => connection.Dispose();

    void Apply(Dictionary<string, string> rows, int after, int to)
    {
        using var command = connection.Prepare("SELECT rows FROM change WHERE day > $after AND day <= $to ORDER BY day", ("$after", after), ("$to", to));
        using var found = command.ExecuteReader();
        while (found.Read())
        {
            RowBytes.Into(rows, found.GetFieldValue<byte[]>(0));
        }
    }

    static SituationStore Remade(CaseFolder folder, string position, string basis, Func<SituationIndex> prepare, RowForm form, Action<int>? step)
    {
        try
        {
            File.Delete(folder.SituationFile);
            return Fresh(Connections.Open(folder.SituationFile, SqliteOpenMode.ReadWriteCreate), position, basis, prepare, form, step);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return Fresh(Connections.Open(":memory:", SqliteOpenMode.Memory), position, basis, prepare, form, step);
        }
    }

    static SituationStore Fresh(SqliteConnection connection, string position, string basis, Func<SituationIndex> prepare, RowForm form, Action<int>? step)
    {
        try
        {
            if (!IsOf(connection, position, basis))
            {
                Fill(connection, position, basis, SituationCourse.Of(prepare(), form), step);
            }

            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    static bool IsOf(SqliteConnection connection, string position, string basis) => connection.Ask("SELECT 1 FROM sqlite_schema WHERE name = 'state'") is not null
        && connection.Ask("SELECT 1 FROM state WHERE position = $position AND form = $form AND basis = $basis", ("$position", position), ("$form", FormVersion), ("$basis", basis)) is not null;

    static void Fill(SqliteConnection connection, string position, string basis, IEnumerable<SituationChange> course, Action<int>? step)
    {
        using var transaction = connection.BeginTransaction();
        connection.Do("DROP TABLE IF EXISTS state; DROP TABLE IF EXISTS frame; DROP TABLE IF EXISTS change;");
        connection.Do(Tables);
        connection.Do("INSERT INTO state VALUES ($position, $form, $basis)", ("$position", position), ("$form", FormVersion), ("$basis", basis));
        var number = 0;
        foreach (var (day, changed, all) in course)
        {
            connection.Do("INSERT INTO change VALUES ($day, $rows)", ("$day", day), ("$rows", RowBytes.Of(changed)));
            if (number++ % Stride == 0)
            {
                connection.Do("INSERT INTO frame VALUES ($day, $rows)", ("$day", day), ("$rows", RowBytes.Of(all.Select(r => (r.Key, (string?)r.Value)))));
            }

            step?.Invoke(day);
        }

        transaction.Commit();
    }
}
