using System.Collections.Immutable;
using Sitrep.Packs.Weights;

namespace Sitrep.Learning;

/// <summary>A choice among candidates to learn from; several may be right.</summary>
public sealed record Choice(ImmutableArray<ImmutableArray<Feature>> Candidates, ImmutableArray<bool> Right, float Weight = 1)
{
    /// <summary>What a model thinks of each candidate.</summary>
    public float[] Scores(LinearModel weights) => [.. Candidates.Select(c => weights.Score(c.AsSpan()))];
}
