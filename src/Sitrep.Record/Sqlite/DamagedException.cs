namespace Sitrep.Record.Sqlite;

/// <summary>A row is not as it was written.</summary>
/// <param name="what">What is wrong, as the end of "… is damaged: ".</param>
sealed class DamagedException(string what) : Exception(what);
