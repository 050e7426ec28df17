namespace Sitrep.Exchange.In.Coded;

/// <summary>A row as a report with the claims that it makes.</summary>
/// <param name="Reading">The report's id is the hash of the row's bytes.</param>
/// <param name="Start">The row's first byte in its file.</param>
/// <param name="Length">The row's bytes, without the line's end.</param>
public sealed record CodedEventRow(Model.Reading Reading, int Start, int Length);
