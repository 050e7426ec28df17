namespace Sitrep.Exchange.In.Coded;

/// <summary>A record of a CSV file with the bytes that it stands in.</summary>
/// <param name="Start">The first byte.</param>
/// <param name="Length">Bytes up to the end of its last field, without the line's end.</param>
readonly record struct CsvRecord(int Start, int Length, string[] Fields);
