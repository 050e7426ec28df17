using Sitrep.Exchange.Out.Incidents;
using Sitrep.Web.Accounts;

namespace Sitrep.Web.Api.People;

/// <summary>Who asks, and what they may do.</summary>
/// <param name="Name">Empty for the public.</param>
/// <param name="By">How they are known.</param>
public sealed record MeJson(string Name, string Role, string By)
{
    public static MeJson Of(Person person) => new(person.Name, Codes.Of(person.Role ?? Record.Accounts.Role.Public), Codes.Of(person.Way));
}
