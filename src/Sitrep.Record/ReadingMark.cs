namespace Sitrep.Record;

/// <summary>That a report was read: the claims of the last reading are those that count, the former ones stay.</summary>
/// <param name="Entry">Its number in the ledger.</param>
/// <param name="Program">What read it.</param>
/// <param name="Claims">How many claims it found.</param>
public sealed record ReadingMark(long Entry, DateTimeOffset At, string Program, int Claims);
