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
        var side = civilian ? null : SideOf(claim, sides);
        return new(claim.Type, claim.Action, side, civilian, claim.Type == ClaimType.Equipment ? claim.Category ?? "other" : null);
    }

    // "over 200 regime soldiers" and "13 regime soldiers" are of one side; a bare number is of none.
    static Side? SideOf(Claim claim, Sides sides)
    {
        if (claim.Target is not { } target || target.Id is not null || claim.CountSurface is not { Length: > 0 } count)
        {
            return claim.Target is { } known ? sides.Of(known) : null;
        }

        var name = (target.Name ?? target.Surface).Replace(count, "", StringComparison.OrdinalIgnoreCase).Trim();
        return name.Length == 0 ? null : sides.Of(target with { Name = name });
    }
}
