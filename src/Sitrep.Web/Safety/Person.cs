using Microsoft.AspNetCore.Http;
using Sitrep.Model;

namespace Sitrep.Web.Safety;

/// <summary>Who makes a request, as the ledger names them.</summary>
public static class Person
{
    public static Author Of(HttpContext http) => Author.Person(http.User.Identity?.Name is { Length: > 0 } name ? name : "somebody");
}
