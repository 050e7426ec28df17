using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Sitrep.Cli.Commands.Incidents;
using Sitrep.Cli.Input;
using Sitrep.Exchange.Out;
using Sitrep.Record;
using Sitrep.Record.Accounts;

namespace Sitrep.Cli.Commands.Serving;

/// <summary><c>sitrep users</c>: who may sign in when the case is served. Every change is an entry of the ledger.</summary>
static class UsersCommand
{
    static readonly string[] Roles = ["reader", "reviewer", "admin"];

    public static Command Create(Surroundings around)
    {
        var (cases, authors) = (new CaseOptions(), new AuthorOptions());
        cases.Case.Recursive = authors.By.Recursive = true;
        return new("users", "Says who may sign in when the case is served beyond this machine.")
        {
            Add(around, cases, authors), List(around, cases), Remove(around, cases, authors), SignOut(around, cases, authors), Token(around, cases, authors),
            cases.Case, authors.By,
        };
    }

    static Command Add(Surroundings around, CaseOptions cases, AuthorOptions authors)
    {
        var name = Name();
        var role = new Option<string>("--role") { Description = "reader (reads, searches, exports), reviewer (judges and adds too) or admin; reader unless given.", HelpName = string.Join('|', Roles), DefaultValueFactory = _ => Roles[0] };
        role.AcceptOnlyFromAmong(Roles);
        var command = new Command("add",
            """
            Makes an account, or gives one that is there another password and role. The password is asked for; in a pipe it is a line of standard input.

            Example:
              sitrep users add anna --role reviewer
            """) { name, role };
        command.SetAction(parsed => Run(parsed, around, cases, authors, (accounts, note) =>
        {
            var (who, as_) = (parsed.GetValue(name)!, Enum.Parse<Role>(parsed.GetValue(role)!, ignoreCase: true));
            var isNew = accounts.Find(who) is null;
            Ask(around, "Password: ");
            accounts.Put(who, as_, new Keys(around).Line());
            note(new(isNew ? "user-added" : "user-changed", who, parsed.GetValue(role)));
            Say(around, $"{(isNew ? "added" : "changed")}  {who}  {parsed.GetValue(role)}");
            return ExitStatus.Done;
        }));
        return command;
    }

    static Command List(Surroundings around, CaseOptions cases)
    {
        var command = new Command("list", "Lists the accounts and their tokens.");
        command.SetAction(parsed =>
        {
            using var accounts = AccountStore.Open(cases.Folder(parsed, around), around.Clock);
            var tokens = accounts.Tokens().ToLookup(t => t.Account, StringComparer.OrdinalIgnoreCase);
            foreach (var account in accounts.Accounts())
            {
                var locked = account.Locked > around.Clock.GetUtcNow() ? "  locked until " + account.Locked.Value.UtcDateTime.ToString("HH:mm 'UTC'", CultureInfo.InvariantCulture) : "";
                Say(around, $"{account.Name}  {account.Role.ToString().ToLowerInvariant()}{locked}");
                foreach (var token in tokens[account.Name])
                {
                    Say(around, $"  token {token.Id}  {token.Made.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}  {token.Note}");
                }
            }

            return ExitStatus.Done;
        });
        return command;
    }

    static Command Remove(Surroundings around, CaseOptions cases, AuthorOptions authors)
    {
        var name = Name();
        var command = new Command("remove", "Takes an account away with its tokens; whoever is signed in by it is so no longer. What it did stays in the ledger.") { name };
        command.SetAction(parsed => Run(parsed, around, cases, authors, (accounts, note) =>
        {
            var who = parsed.GetValue(name)!;
            if (!accounts.Remove(who))
            {
                return Unknown(around, who);
            }

            note(new("user-removed", who));
            Say(around, $"removed  {who}");
            return ExitStatus.Done;
        }));
        return command;
    }

    static Command SignOut(Surroundings around, CaseOptions cases, AuthorOptions authors)
    {
        var name = Name();
        var command = new Command("sign-out", "Signs an account out in every browser, also while the case is served. Its tokens stay: see sitrep users token --revoke.") { name };
        command.SetAction(parsed => Run(parsed, around, cases, authors, (accounts, note) =>
        {
            if (accounts.Find(parsed.GetValue(name)!) is not { } account)
            {
                return Unknown(around, parsed.GetValue(name)!);
            }

            var sessions = accounts.Sessions.Of(account.Name, secret: null).Count;
            note(new("signed-out-everywhere", account.Name));
            accounts.Sessions.EndAll(account.Name);
            Say(around, $"signed out  {account.Name}  {sessions} {(sessions == 1 ? "session" : "sessions")}");
            return ExitStatus.Done;
        }));
        return command;
    }

    static Command Token(Surroundings around, CaseOptions cases, AuthorOptions authors)
    {
        var name = new Argument<string?>("NAME") { Description = "The account.", Arity = ArgumentArity.ZeroOrOne };
        var note = new Option<string?>("--note") { Description = "What the token is for.", HelpName = "TEXT" };
        var revoke = new Option<string?>("--revoke") { Description = "Take back the token of this id.", HelpName = "ID" };
        var command = new Command("token",
            """
            Makes a token by which a program uses the API as an account. It is printed once and kept nowhere.

            Examples:
              sitrep users token anna --note "nightly export"
              sitrep users token --revoke 3a91c0ffee
            """) { name, note, revoke };
        command.Validators.Add(result => RefuseBothOrNeither(result, name, revoke));
        command.SetAction(parsed => Run(parsed, around, cases, authors, (accounts, enter) =>
        {
            if (parsed.GetValue(revoke) is { } id)
            {
                if (accounts.Revoke(id) is not { } revoked)
                {
                    around.Complain($"there is no token '{Printable.Line(id)}'. See: sitrep users list.");
                    return ExitStatus.Incomplete;
                }

                enter(new("token-revoked", revoked.Account, revoked.Id));
                Say(around, $"revoked  {revoked.Id}");
                return ExitStatus.Done;
            }

            var (token, text) = accounts.MakeToken(parsed.GetValue(name)!, parsed.GetValue(note));
            enter(new("token-made", token.Account, token.Id));
            Say(around, text);
            return ExitStatus.Done;
        }));
        return command;
    }

    static Argument<string> Name() => new("NAME") { Description = "The account's name, as the ledger will write it." };

    static int Run(ParseResult parsed, Surroundings around, CaseOptions cases, AuthorOptions authors, Func<AccountStore, Action<Deed>, int> work)
    {
        var folder = cases.Folder(parsed, around);
        using var accounts = AccountStore.Open(folder, around.Clock);
        using var record = folder.Open(forWriting: true, around.Clock);
        return work(accounts, deed => record.Note(deed, authors.Of(parsed, around), around.Clock.GetUtcNow()));
    }

    static int Unknown(Surroundings around, string name)
    {
        around.Complain($"there is no account '{Printable.Line(name)}'. See: sitrep users list.");
        return ExitStatus.Incomplete;
    }

    static void RefuseBothOrNeither(CommandResult result, Argument name, Option revoke)
    {
        if (result.GetResult(name) is { Tokens.Count: > 0 } == result.GetResult(revoke) is not null)
        {
            result.AddError("Name an account, or give --revoke ID");
        }
    }

    static void Ask(Surroundings around, string question)
    {
        if (around.ReadKey is not null)
        {
            around.Error.Write(question);
        }
    }

    static void Say(Surroundings around, string line) => around.Print(writer => writer.WriteLine(Printable.Line(line)));
}
