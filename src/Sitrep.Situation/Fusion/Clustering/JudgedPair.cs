namespace Sitrep.Situation.Fusion.Clustering;

/// <summary>Two nodes that a person called the same or different.</summary>
readonly record struct JudgedPair(int A, int B, bool Same);
