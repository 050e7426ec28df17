using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>A draft with the probability that it is a claim which a careful reader would note.</summary>
public sealed record Judged(Draft Draft, double Probability);
