namespace Sitrep.Web.Api.People;

/// <summary>A page of tokens, by account.</summary>
public sealed record TokensJson(int Total, string? Next, IEnumerable<TokenJson> Tokens);
