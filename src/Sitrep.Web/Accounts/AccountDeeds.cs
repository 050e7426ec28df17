using Sitrep.Exchange.Out.Incidents;
using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Web.Case;

namespace Sitrep.Web.Accounts;

/// <summary>What an admin does to accounts and tokens, each noted in the ledger: the API and the page do the same.</summary>
internal sealed class AccountDeeds(AccountStore accounts, ICaseWriter? writer, Person by)
{
    public const int LongestPassword = 1024, LongestNote = 200;

    public static readonly string[] Roles = [.. Enum.GetValues<Role>().Where(role => role != Role.Public).Select(Codes.Of)];

    /// <summary>Makes an account, or gives one that is there another role and password: whoever was signed in with the old one is out, and a lock is off.</summary>
    /// <param name="role">"reader", "reviewer" or "admin".</param>
    /// <returns>Why it was not done; null when it was.</returns>
    public async Task<AccountTrouble?> Put(string name, string? role, string? password)
    {
        if (Array.IndexOf(Roles, role) < 0 || password is not { Length: <= LongestPassword })
        {
            return new("accounts.fields", $"role is one of {string.Join(", ", Roles)}, and password is a password of {PasswordRules.Shortest} characters or more.");
        }

        var (given, isNew) = (Enum.Parse<Role>(role!, ignoreCase: true), accounts.Find(name) is null);
        if (given != Role.Admin && IsOneself(name))
        {
            return new("accounts.own-role", "Nobody takes away their own right to see to accounts. Another admin can.");
        }

        try
        {
            await Task.Run(() => accounts.Put(name, given, password)).ConfigureAwait(false);
        }
        catch (CaseException e)
        {
            return new(accounts.Trouble(name, password) is { } trouble ? $"account.{Codes.Of(trouble)}" : "accounts.name-bad", e.Message);
        }

        writer?.Note(new Deed(isNew ? "user-added" : "user-changed", name, role), by.Author);
        return null;
    }

    /// <summary>Takes an account away with its tokens and sessions; one's own never (<see cref="IsOneself"/>).</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string name)
    {
        if (IsOneself(name) || !accounts.Remove(name))
        {
            return false;
        }

        writer?.Note(new Deed("user-removed", name), by.Author);
        return true;
    }

    /// <summary>Ends all sessions of an account.</summary>
    /// <returns>The account; null when there is none of that name.</returns>
    public Account? SignOut(string name)
    {
        if (accounts.Find(name) is not { } account)
        {
            return null;
        }

        writer?.Note(new Deed("signed-out-everywhere", account.Name), by.Author);
        accounts.Sessions.EndAll(account.Name);
        return account;
    }

    /// <summary>Makes a token of an account that there is; its text is shown to nobody again.</summary>
    public (ApiToken Token, string Text) MakeToken(string name, string? note)
    {
        var made = accounts.MakeToken(name, note);
        writer?.Note(new Deed("token-made", made.Token.Account, made.Token.Id), by.Author);
        return made;
    }

    /// <returns>The token as it was; null when there is none of that id.</returns>
    public ApiToken? Revoke(string id)
    {
        if (accounts.Revoke(id) is not { } revoked)
        {
            return null;
        }

        writer?.Note(new Deed("token-revoked", revoked.Account, revoked.Id), by.Author);
        return revoked;
    }

    public bool IsOneself(string name) => string.Equals(by.Name, name, StringComparison.OrdinalIgnoreCase);
}
