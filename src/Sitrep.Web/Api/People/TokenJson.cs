using Sitrep.Record.Accounts;

namespace Sitrep.Web.Api.People;

/// <summary>A token of an account.</summary>
/// <param name="Text">The token itself, when it is made; null ever after.</param>
public sealed record TokenJson(string Id, string Account, DateTimeOffset Made, string? Note, string? Text)
{
    public static TokenJson Of(ApiToken token, string? text = null) => new(token.Id, token.Account, token.Made, token.Note, text);
}
