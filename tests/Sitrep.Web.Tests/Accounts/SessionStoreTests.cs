using Sitrep.Record.Accounts;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Accounts;

public sealed class SessionStoreTests : IDisposable
{
    private const string Password = "correct horse battery";

    private readonly TempCase temp = TempCase.Aleppo();
    private readonly Guarded.Moving clock = new();

    [Fact]
    public void A_session_outlives_the_program_and_only_its_hash_is_kept()
    {
        var secret = Begin();
        using var again = AccountStore.Open(temp.Folder, clock);
        Assert.Equal("reader", again.Sessions.Find(secret));
        Assert.Null(again.Sessions.Find(secret[..^1] + (secret[^1] == '0' ? '1' : '0')));
        using var file = new FileStream(temp.Folder.AccountsFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file, System.Text.Encoding.Latin1);
        Assert.DoesNotContain(secret, reader.ReadToEnd(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(7 * 119, 119, false)]
    [InlineData(5 * 119, 119, true)]
    [InlineData(121, 121, false)]
    public void A_session_ends_by_its_age_and_when_it_is_not_used_across_restarts_too(int minutes, int step, bool lives)
    {
        var secret = Begin();
        for (var passed = 0; passed < minutes; passed += step)
        {
            clock.Passed += TimeSpan.FromMinutes(step);
            using var between = AccountStore.Open(temp.Folder, clock);
            _ = between.Sessions.Find(secret);
        }

        using var again = AccountStore.Open(temp.Folder, clock);
        Assert.Equal(lives ? "reader" : null, again.Sessions.Find(secret));
    }

    [Fact]
    public void Another_password_and_removal_end_every_session_of_the_account_and_of_no_other()
    {
        using var accounts = AccountStore.Open(temp.Folder, clock);
        foreach (var name in new[] { "anna", "berta", "cleo" })
        {
            accounts.Put(name, Role.Reader, Password);
        }

        var (anna, other, berta, cleo) = (accounts.Sessions.Begin("anna"), accounts.Sessions.Begin("Anna"), accounts.Sessions.Begin("berta"), accounts.Sessions.Begin("cleo"));
        accounts.Put("anna", Role.Reader, Password + "2");
        accounts.Remove("berta");
        Assert.Equal([null, null, null, "cleo"], new[] { anna, other, berta, cleo }.Select(accounts.Sessions.Find));
    }

    [Fact]
    public void A_lock_outlives_the_program()
    {
        using (var accounts = AccountStore.Open(temp.Folder, clock))
        {
            accounts.Put("eve", Role.Reader, Password);
            for (var i = 0; i < 5; i++)
            {
                accounts.Try("eve", "wrong");
            }
        }

        using var again = AccountStore.Open(temp.Folder, clock);
        Assert.NotNull(again.Try("eve", Password).Locked);
    }

    public void Dispose() => temp.Dispose();

    private string Begin()
    {
        using var accounts = AccountStore.Open(temp.Folder, clock);
        accounts.Put("reader", Role.Reader, Password);
        return accounts.Sessions.Begin("reader");
    }
}
