namespace Sitrep.Model;

/// <summary>First and last day of a time told in a text, both inclusive; a side that is not given is null.</summary>
public sealed record TimeRange(DateOnly? Start, DateOnly? End, TimePrecision Precision);
