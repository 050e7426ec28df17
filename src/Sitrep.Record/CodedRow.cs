namespace Sitrep.Record;

/// <summary>A row of a file of coded events, read into claims.</summary>
/// <param name="Reading">Its report's id is the hash of the row's bytes.</param>
/// <param name="Start">The first byte of the row in its file.</param>
/// <param name="Length">Its length in bytes, without the line's end.</param>
public sealed record CodedRow(Model.Reading Reading, int Start, int Length);
