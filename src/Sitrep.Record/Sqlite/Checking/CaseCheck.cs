using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;

namespace Sitrep.Record.Sqlite.Checking;

/// <summary>The check of a whole case: the file, the ledger, the originals and evidence, and the tables made of the ledger.</summary>
static class CaseCheck
{
    public static Verification Of(SqliteConnection connection, Originals originals, TreeHead? earlier)
    {
        // One transaction: what is added meanwhile is not half seen.
        using var transaction = connection.BeginTransaction(deferred: true);
        var findings = new List<Finding>();
        if (connection.Ask("PRAGMA integrity_check(1)") is string trouble && trouble != "ok")
        {
            findings.Add(new($"the database is damaged: {trouble.ReplaceLineEndings(" ")}"));
        }

        var ledger = new LedgerCheck(connection);
        ledger.Run(earlier);
        findings.AddRange(ledger.Findings);
        var content = new ContentCheck(connection, originals);
        content.Run();
        findings.AddRange(content.Findings);
        // A ledger that is not sound explains any difference by itself.
        if (findings.Count == 0 && Rebuild.FirstDifference(connection) is { } table)
        {
            findings.Add(new($"the table {table} is not what the ledger says. Make it again: sitrep rebuild"));
        }

        return new([.. findings], ledger.Head, content.Originals, content.Evidence, content.Unnamed);
    }
}
