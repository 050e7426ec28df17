using Microsoft.Extensions.Logging;
using Sitrep.Record.Accounts;

namespace Sitrep.Web.Accounts;

/// <summary>What is told to whoever runs the program of who was not let in. The ledger has who was: strangers must not be able to make it grow.</summary>
internal static partial class DoorLog
{
    public const string Category = "Sitrep.Door";

    // What was typed for a name may be somebody's password: only names of accounts are told.
    [LoggerMessage(1, LogLevel.Warning, "A wrong password for {Account} from {Place}")]
    public static partial void WrongPassword(this ILogger log, string account, string place);

    [LoggerMessage(2, LogLevel.Warning, "Too many wrong passwords from {Place}")]
    public static partial void TooMany(this ILogger log, string place);

    // The route and not what was asked of it: that may hold line ends.
    [LoggerMessage(3, LogLevel.Warning, "{Name}, {Role}, was refused {Method} {Route}")]
    public static partial void Refused(this ILogger log, string name, Role? role, string method, string route);
}
