namespace Sitrep.Record;

/// <summary>Something that was given out of the case.</summary>
/// <param name="Format">"ucdp", "geojson" and so on.</param>
/// <param name="AsOf">The first clock, if it was set.</param>
/// <param name="KnownAt">The second clock, if it was set.</param>
/// <param name="Count">How many events or claims were written.</param>
/// <param name="LeftOut">How many were not.</param>
/// <param name="Bytes">"sha256:" and the hash of what was written.</param>
public sealed record Publishing(string Format, string? AsOf, string? KnownAt, int Count, int LeftOut, string Bytes);
