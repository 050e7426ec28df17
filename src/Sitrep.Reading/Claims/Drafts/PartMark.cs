namespace Sitrep.Reading.Claims.Drafts;

/// <summary>What is known of a part before its whole is sought.</summary>
/// <param name="Start">Where the first part of its run stands: the whole stands before it.</param>
/// <param name="Least">How many the whole counts at least.</param>
public readonly record struct PartMark(int Start, long Least);
