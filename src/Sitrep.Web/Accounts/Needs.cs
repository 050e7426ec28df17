using Sitrep.Record.Accounts;

namespace Sitrep.Web.Accounts;

/// <summary>What somebody must be to make a request of a route. A route that says nothing needs, to be read, what the public may, and to change something, a reviewer.</summary>
/// <param name="Role">Null for everybody, signed in or not.</param>
public sealed record Needs(Role? Role);
