namespace Sitrep.Situation.Reviewing;

/// <summary>A question for a person: whether two claims are about the same happening, or whether one was read rightly.</summary>
/// <param name="Other">The second claim of a pair; null when the question is about one.</param>
/// <param name="Score">Of a pair the log-odds, of a claim its confidence.</param>
public sealed record ReviewItem(SourcedClaim Claim, SourcedClaim? Other, double Score)
{
    /// <summary>How far from a coin toss: 0 is the most uncertain, 0.5 the least.</summary>
    public double Sureness => Math.Abs((Other is null ? Score : 1 / (1 + Math.Exp(-Score))) - 0.5);
}
