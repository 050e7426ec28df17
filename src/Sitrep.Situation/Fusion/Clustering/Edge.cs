namespace Sitrep.Situation.Fusion.Clustering;

/// <summary>Two nodes that were compared, and the log-odds that they are about one happening.</summary>
/// <param name="Teller">Where one sentence of one report tells both, the place of the first of its two claims among all; else -1.</param>
readonly record struct Edge(int A, int B, float Score, int Teller);
