namespace Sitrep.Model;

/// <summary>When the thing claimed is said to have happened, and the words for it; the words are absent when inferred.</summary>
public sealed record ClaimTime(DateOnly? Start, DateOnly? End, TimePrecision Precision, string? Surface = null);
