using Sitrep.Model;
using Sitrep.Situation.Tallies;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Displacement;

public sealed class FlowFoldTests
{
    [Fact]
    public void The_last_number_of_displaced_stands_and_totals_are_not_added_up()
    {
        Claim Fled(long n, int day) => Tell.That(ClaimType.Displacement, "displaced", count: Count.Exactly(n), day: day, cumulative: true, since: 27);
        var flow = Assert.Single(Picture.Of([Tell.Report("UN", Fled(14_000, 29)), Tell.Report("UN", Fled(48_500, 30))], Vantage.Latest, Fusing.NoPacks).Displacement);
        Assert.Equal(new Toll(48_500, 48_500, 48_500), flow.People);
    }

    [Fact]
    public void Flight_without_a_number_is_kept() => Assert.Null(Assert.Single(Picture.Of(
        [Tell.Report("UN", Tell.That(ClaimType.Displacement, "displaced", "Saraqib", day: 29))], Vantage.Latest, Fusing.NoPacks).Displacement).People);
}
