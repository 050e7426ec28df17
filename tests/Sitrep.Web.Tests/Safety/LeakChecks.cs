using Sitrep.Record.Accounts;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Cases.Hiding;

namespace Sitrep.Web.Tests.Safety;

/// <summary>What was hidden after it had been shown is told to nobody: not to the public, to no role, and not by an app that ran before.</summary>
public abstract class LeakChecks(HidingCase hiding)
{
    [Fact]
    public async Task The_public_gets_nothing_that_is_hidden()
    {
        await using var served = await Served.Start(hiding.Options with { IsPublic = true });
        Assert.Empty(await hiding.Found(served.Client));
    }

    [Theory]
    [InlineData(Role.Reader)]
    [InlineData(Role.Reviewer)]
    [InlineData(Role.Admin)]
    public async Task No_role_gets_anything_that_is_hidden(Role role)
    {
        await using var served = await Served.Start(hiding.Options with { Writer = hiding.Temp.WriterFor, Accounts = hiding.Accounts });
        using var client = new HttpClient { BaseAddress = served.Client.BaseAddress };
        client.DefaultRequestHeaders.Authorization = new("Bearer", hiding.Accounts.MakeToken($"{role}", null).Text);
        Assert.Empty(await hiding.Found(client));
    }

    [Fact]
    public async Task An_app_that_showed_it_before_it_was_hidden_shows_it_no_longer() => Assert.Empty(await hiding.Found(hiding.Before.Client));
}
