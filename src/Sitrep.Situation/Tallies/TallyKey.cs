using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Tallies;

/// <summary>What is counted: whose, and what became of it.</summary>
/// <param name="Side">Whose people or equipment; null when the texts do not say.</param>
/// <param name="Civilian">True for civilians, journalists, medics and aid workers, whoever rules where they live.</param>
/// <param name="Category">For equipment its category; null for people, who are counted together.</param>
public sealed record TallyKey(ClaimType Type, string Action, Side? Side, bool Civilian, string? Category)
{
    public static TallyKey Of(Claim claim, Sides sides)
    {
        var civilian = claim.Category is "civilian" or "child" or "woman" or "journalist" or "medic" or "aid-worker";
        var side = civilian || claim.Target is null ? null : sides.Of(claim.Target);
        return new(claim.Type, claim.Action, side, civilian, claim.Type == ClaimType.Equipment ? claim.Category ?? "other" : null);
    }
}
