using Sitrep.Model;

namespace Sitrep.Exchange.Out;

/// <summary>What a claim says happened to a thing, without what is said of it already.</summary>
public static class ItemWords
{
    /// <summary>The report's words for the thing without the word for what became of it: "abandoned vehicles" that were abandoned are "vehicles". Null without a thing.</summary>
    public static string? Of(Claim claim)
    {
        if (claim.Item is not { } item || !item.Contains(claim.Action, StringComparison.OrdinalIgnoreCase))
        {
            return claim.Item;
        }

        var rest = string.Join(' ', item.Split(' ').Where(word => !word.Equals(claim.Action, StringComparison.OrdinalIgnoreCase)));
        return rest.Length == 0 ? item : rest;
    }
}
