using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Record.Ledger;

namespace Sitrep.Cli.Tests.Commands;

public sealed class UsersCommandTests : IDisposable
{
    readonly Console console = new();

    public UsersCommandTests() => console.Run("new", ".");

    public void Dispose() => console.Dispose();

    [Fact]
    public void An_account_is_made_listed_changed_and_removed_and_the_ledger_has_each()
    {
        Assert.Equal((0, "added  anna  reviewer\n"), Of(console.Run("correct horse battery\n", ["users", "add", "anna", "--role", "reviewer", "--by", "ben"])));
        Assert.Equal((0, "anna  reviewer\n"), Of(console.Run("users", "list")));
        Assert.Equal((0, "changed  anna  admin\n"), Of(console.Run("another long password\n", ["users", "add", "anna", "--role", "admin"])));
        using (var accounts = AccountStore.Open(CaseFolder.Find(console.Folder)!, TimeProvider.System))
        {
            Assert.Equal(Role.Admin, accounts.Try("Anna", "another long password").Account!.Role);
            Assert.Null(accounts.Try("anna", "correct horse battery").Account);
        }

        Assert.Equal((0, "removed  anna\n"), Of(console.Run("users", "remove", "anna")));
        Assert.Equal(["user-added", "user-changed", "user-removed"], Deeds());
    }

    [Fact]
    public void A_token_is_printed_once_and_can_be_taken_back()
    {
        console.Run("correct horse battery\n", ["users", "add", "anna"]);
        var token = console.Run("users", "token", "anna", "--note", "nightly").Out.Trim();
        using (var accounts = AccountStore.Open(CaseFolder.Find(console.Folder)!, TimeProvider.System))
        {
            Assert.Equal("anna", accounts.ByToken(token)!.Name);
        }

        var id = token.Split('_')[1];
        Assert.Contains($"token {id}", console.Run("users", "list").Out, StringComparison.Ordinal);
        Assert.Equal((0, $"revoked  {id}\n"), Of(console.Run("users", "token", "--revoke", id)));
        Assert.DoesNotContain("token", console.Run("users", "list").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_is_signed_out_everywhere_keeps_its_tokens_and_the_ledger_says_who_did_it()
    {
        console.Run("correct horse battery\n", ["users", "add", "anna"]);
        console.Run("correct horse battery\n", ["users", "add", "ben"]);
        var token = console.Run("users", "token", "anna").Out.Trim();
        using (var accounts = AccountStore.Open(CaseFolder.Find(console.Folder)!, TimeProvider.System))
        {
            var (here, there, other) = (accounts.Sessions.Begin("anna"), accounts.Sessions.Begin("anna"), accounts.Sessions.Begin("ben"));
            Assert.Equal((0, "signed out  anna  2 sessions\n"), Of(console.Run("users", "sign-out", "Anna", "--by", "carla")));
            Assert.Equal([null, null, "ben"], new[] { here, there, other }.Select(accounts.Sessions.Find));
            Assert.Equal("anna", accounts.ByToken(token)!.Name);
        }

        using var record = CaseFolder.Find(console.Folder)!.Open(forWriting: false);
        var last = record.Entries().Last();
        Assert.Equal(("signed-out-everywhere", "anna", "person:carla"),
            ((string)System.Text.Json.Nodes.JsonNode.Parse(last.Body)!["action"]!, (string)System.Text.Json.Nodes.JsonNode.Parse(last.Body)!["of"]!, last.Author.ToString()));
    }

    [Theory]
    [InlineData(3, "sitrep: the password is too short: 12 characters or more.\n", "short\n", "users", "add", "anna")]
    [InlineData(3, "sitrep: 'an na' is no name of an account: 1 to 64 characters without spaces and colons.\n", "correct horse battery\n", "users", "add", "an na")]
    [InlineData(1, "sitrep: there is no account 'eve'. See: sitrep users list.\n", "", "users", "remove", "eve")]
    [InlineData(1, "sitrep: there is no account 'eve'. See: sitrep users list.\n", "", "users", "sign-out", "eve")]
    [InlineData(3, "sitrep: there is no account 'eve'. See: sitrep users list.\n", "", "users", "token", "eve")]
    [InlineData(1, "sitrep: there is no token '00'. See: sitrep users list.\n", "", "users", "token", "--revoke", "00")]
    [InlineData(2, "sitrep: Name an account, or give --revoke ID. See: sitrep users token --help\n", "", "users", "token")]
    public void What_cannot_be_done_is_told(int status, string error, string input, params string[] args)
    {
        var run = console.Run(input, args);
        Assert.Equal((status, error), (run.Status, run.Error));
    }

    [Fact]
    public void Beyond_this_machine_nothing_is_served_without_accounts()
    {
        var run = console.Run("serve", "--address", "0.0.0.0", "--port", "0");
        Assert.Equal((1, "sitrep: beyond this machine people sign in, and nobody can yet. Make an account: sitrep users add NAME --role admin.\n"), (run.Status, run.Error));
    }

    [Fact]
    public void A_certificate_that_cannot_be_read_is_told() =>
        Assert.Equal(3, console.Run("serve", "--certificate", "none.pem", "--port", "0").Status);

    List<string> Deeds()
    {
        using var record = CaseFolder.Find(console.Folder)!.Open(forWriting: false);
        return [.. record.Entries().Where(e => e.Kind == EntryKind.Deed).Select(e => (string)System.Text.Json.Nodes.JsonNode.Parse(e.Body)!["action"]!)];
    }

    static (int, string) Of(Outcome run) => (run.Status, run.Out);
}
