using System.Collections.Immutable;
using Sitrep.Packs.Weights;

namespace Sitrep.Learning;

/// <summary>A choice among candidates to learn from; several may be right.</summary>
/// <param name="Name">What is chosen, for people.</param>
public sealed record Choice(string Name, ImmutableArray<ImmutableArray<Feature>> Candidates, ImmutableArray<bool> Right, float Weight = 1)
{
    /// <summary>What a model thinks of each candidate.</summary>
    public float[] Scores(LinearModel weights) => [.. Candidates.Select(c => weights.Score(c.AsSpan()))];
}
