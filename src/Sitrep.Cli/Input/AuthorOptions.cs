using System.CommandLine;
using Sitrep.Model;

namespace Sitrep.Cli.Input;

/// <summary>Who makes an entry of the ledger, and why.</summary>
sealed class AuthorOptions
{
    public Option<string?> By { get; } = new("--by") { Description = "Who does this; without it, the name of this machine's user.", HelpName = "NAME" };
    public Option<string?> Reason { get; } = new("--reason") { Description = "Why, for the ledger.", HelpName = "TEXT" };

    public Author Of(ParseResult parsed, Surroundings around) => Author.Person(parsed.GetValue(By) is { Length: > 0 } name ? name : around.User);
}
