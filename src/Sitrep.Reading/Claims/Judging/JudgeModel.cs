using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>What the judge has learnt.</summary>
/// <param name="First">Weights of what a draft shows by itself.</param>
/// <param name="Second">Trees over the first look at the draft and at those around it; null leaves it at the first.</param>
public sealed record JudgeModel(LinearModel First, BoostedTrees? Second);
