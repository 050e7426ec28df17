using Microsoft.AspNetCore.Http;
using Sitrep.Model;
using Sitrep.Record.Accounts;

namespace Sitrep.Web.Accounts;

/// <summary>Who makes a request, and what they may do.</summary>
/// <param name="Name">As the ledger names them; empty for the public.</param>
/// <param name="Role">Null for somebody unknown, who may do nothing but sign in.</param>
/// <param name="Way">How they were known.</param>
public sealed record Person(string Name, Role? Role, KnownBy Way)
{
    internal static Person Stranger { get; } = new("", null, KnownBy.Nothing);

    internal static Person Anybody { get; } = new("", Record.Accounts.Role.Public, KnownBy.Nothing);

    public Author Author => Author.Person(Name.Length > 0 ? Name : "somebody");

    /// <summary>Who makes this request.</summary>
    public static Person Of(HttpContext http) => http.Features.Get<Person>() ?? Stranger;

    public bool May(Role role) => Role >= role;
}
