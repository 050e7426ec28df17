using Sitrep.Model;

namespace Sitrep.Situation.Reviewing;

/// <summary>A claim as a person corrected it, or why that cannot be.</summary>
/// <param name="Claim">Null when it cannot be.</param>
/// <param name="Complaint">What is wrong and what would do; null when nothing is.</param>
public readonly record struct Corrected(Claim? Claim, string? Complaint)
{
    internal static Corrected To(Claim claim) => new(claim, null);

    internal static Corrected Not(string complaint) => new(null, complaint);
}
