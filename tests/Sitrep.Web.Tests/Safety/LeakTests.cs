using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Cases.Hiding;

namespace Sitrep.Web.Tests.Safety;

/// <summary>
/// What was hidden after it had been shown is in no byte of any answer: of every route that the running app has, with every value that its parameters had
/// before, from vantages before the hiding too, for the public and for every role.
/// </summary>
public sealed class LeakTests(HiddenCase hidden) : LeakChecks(hidden), IClassFixture<HiddenCase>
{
    [Fact]
    public async Task Who_uses_this_machine_gets_nothing_that_is_hidden()
    {
        await using var served = await Served.Start(hidden.Temp);
        Assert.Empty(await hidden.Found(served.Client));
    }
}
