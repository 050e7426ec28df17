using Sitrep.Web.Safety;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

public sealed class PaceTests
{
    private readonly Guarded.Moving clock = new();

    [Fact]
    public void After_so_many_one_waits_until_the_while_is_over_and_others_do_not()
    {
        var pace = new Pace(3, TimeSpan.FromMinutes(10), clock);
        for (var i = 0; i < 3; i++)
        {
            Assert.Null(pace.Wait("here"));
            pace.Count("here");
        }

        Assert.InRange(pace.Wait("here")!.Value, TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
        Assert.Null(pace.Wait("there"));
        clock.Passed += TimeSpan.FromMinutes(10);
        Assert.Null(pace.Wait("here"));
    }

    [Fact]
    public void Ever_new_names_do_not_make_it_grow_and_do_not_make_it_forget_the_newest()
    {
        var pace = new Pace(1, TimeSpan.FromHours(1), clock);
        for (var i = 0; i < 30_000; i++)
        {
            pace.Count($"{i}");
        }

        Assert.NotNull(pace.Wait("29999"));
        Assert.Null(pace.Wait("0"));
    }
}
