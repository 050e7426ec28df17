using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Tallies;

/// <summary>What is counted: whose, and what became of it. What a tally is not split by is null.</summary>
/// <param name="Side">Whose people or equipment; null for civilians and when the texts do not say.</param>
/// <param name="Civilian">True for civilians, journalists, medics and aid workers, whoever rules where they live.</param>
/// <param name="Category">For equipment its category; for people "combatant", "civilian" or "unknown", and of parts their own ("officer").</param>
public sealed record TallyKey(ClaimType Type, string Action, Side? Side, bool Civilian, string? Category)
{
    /// <summary>The place's name.</summary>
    public string? Place { get; init; }

    /// <summary>The first and last day; they differ for totals of several days, which no day can be given.</summary>
    public DateOnly? First { get; init; }
    public DateOnly? Last { get; init; }

    /// <summary>The independent source whose word it is.</summary>
    public string? Claimant { get; init; }
}
