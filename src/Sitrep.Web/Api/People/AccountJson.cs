using Sitrep.Exchange.Out.Incidents;
using Sitrep.Record.Accounts;

namespace Sitrep.Web.Api.People;

/// <summary>Somebody who may sign in.</summary>
/// <param name="Locked">Until when the password opens nothing; null when it does.</param>
public sealed record AccountJson(string Name, string Role, DateTimeOffset Made, DateTimeOffset? Locked)
{
    public static AccountJson Of(Account account, DateTimeOffset now) => new(account.Name, Codes.Of(account.Role), account.Made, account.Locked > now ? account.Locked : null);
}
