namespace Sitrep.Situation.Fusion.Clustering;

/// <summary>Two nodes that were compared, and the log-odds that they are about one happening.</summary>
/// <param name="Together">One sentence of one report tells both.</param>
readonly record struct Edge(int A, int B, float Score, bool Together);
