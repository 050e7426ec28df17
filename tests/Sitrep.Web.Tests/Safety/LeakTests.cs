using Sitrep.Record.Accounts;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

/// <summary>
/// What was hidden after it had been shown is in no byte of any answer: of every route that the running app has, with every value that its parameters had
/// before, from vantages before the hiding too, for the public and for every role.
/// </summary>
public sealed class LeakTests(HiddenCase hidden) : IClassFixture<HiddenCase>
{
    [Fact]
    public async Task The_public_gets_nothing_that_is_hidden()
    {
        await using var served = await Served.Start(hidden.Options with { IsPublic = true });
        Assert.Empty(await hidden.Found(served.Client));
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Admin)]
    public async Task No_role_gets_anything_that_is_hidden(Role role)
    {
        await using var served = await Served.Start(hidden.Options with { Writer = hidden.Temp.WriterFor, Accounts = hidden.Accounts });
        using var client = new HttpClient { BaseAddress = served.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", hidden.Accounts.MakeToken($"{role}", null).Text);
        Assert.Empty(await hidden.Found(client));
    }

    [Fact]
    public async Task An_app_that_showed_it_before_it_was_hidden_shows_it_no_longer() => Assert.Empty(await hidden.Found(hidden.Before.Client));

    [Fact]
    public async Task Who_uses_this_machine_gets_nothing_that_is_hidden()
    {
        await using var served = await Served.Start(hidden.Temp);
        Assert.Empty(await hidden.Found(served.Client));
    }
}
