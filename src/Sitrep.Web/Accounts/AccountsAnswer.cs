using Microsoft.AspNetCore.Http;

namespace Sitrep.Web.Accounts;

/// <summary>What the page of accounts says of what was just asked of it, and what its form begins with.</summary>
public sealed record AccountsAnswer
{
    /// <summary>What may be said to have been done.</summary>
    public static readonly string[] Deeds = ["added", "changed", "removed", "signed-out", "token-made", "token-revoked"];

    public string? Done { get; init; }

    /// <summary>The account that it was done to.</summary>
    public string? Account { get; init; }

    /// <summary>The words that say why it was not done.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whom the form is about.</summary>
    public string? Name { get; init; }

    public string? Role { get; init; }

    /// <summary>The text of a token that was just made.</summary>
    public string? Token { get; init; }

    public static AccountsAnswer Of(IQueryCollection query) => new()
    {
        Done = Deeds.FirstOrDefault(deed => deed == query["done"] && deed != "token-made"),
        Account = query["account"],
        Name = query["name"],
    };
}
