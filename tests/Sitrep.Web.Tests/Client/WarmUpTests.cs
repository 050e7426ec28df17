using System.Net;
using Sitrep.BuiltIn;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Client;

public sealed class WarmUpTests
{
    [Fact]
    public async Task What_the_map_needs_is_read_before_anybody_asks()
    {
        var given = new GivenCase("one", new Told("aa", "Press", "News", "2024-11-28", "The market reopened.").Received("2024-11-28T10:00:00Z"));
        await using var served = await Served.Start(new WebOptions(given, BuiltInPacks.Packs) { WarmsUp = true });
        for (var i = 0; i < 600 && given.Readings == 0; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(1, given.Readings);
        using var answer = await served.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal((HttpStatusCode.OK, 1), (answer.StatusCode, given.Readings));
    }
}
