using Sitrep.Model;
using Sitrep.Tests;
using static Sitrep.Situation.Tests.Fusion.Fusing;

namespace Sitrep.Situation.Tests;

/// <summary>As of a day nothing is told that was told of days still to come then: what a span of days comes to is so from its end on.</summary>
public sealed class SpansOfDaysTests
{
    static ClaimTime Time(int? from, int? to, TimePrecision precision = TimePrecision.Day) => new(from is { } start ? Tell.Day(start) : null, to is { } end ? Tell.Day(end) : null, precision);

    static SourcedClaim Told(ClaimTime? time, bool cumulative = false) =>
        Tell.Report("UN", Tell.That(ClaimType.Casualty, "killed", count: Count.Exactly(44)) with { Time = time, Cumulative = cumulative }) is var report ? new(report.Reading.Claims[0], report.Report, report.Known) : null!;

    [Fact]
    public void A_running_total_is_so_from_the_last_of_its_days() => Assert.Equal(Tell.Day(29), Told(Time(26, 29), cumulative: true).SeenFrom);

    [Fact]
    public void What_is_told_of_several_days_is_so_from_the_last_of_them() => Assert.Equal(Tell.Day(28), Told(Time(26, 28)).SeenFrom);

    [Fact]
    public void What_is_told_since_a_day_is_so_from_there() => Assert.Equal(Tell.Day(26), Told(Time(26, null)).SeenFrom);

    [Theory]
    [InlineData(TimePrecision.Week)]
    [InlineData(TimePrecision.Month)]
    [InlineData(TimePrecision.Unknown)]
    public void What_is_dated_coarsely_may_have_been_on_the_first_of_its_days_unless_it_is_a_running_total(TimePrecision precision)
    {
        Assert.Equal(Tell.Day(1), Told(Time(1, 28, precision)).SeenFrom);
        Assert.Equal(Tell.Day(28), Told(Time(1, 28, precision), cumulative: true).SeenFrom);
    }

    // Published on the 29th; a day is left for other time zones.
    [Fact]
    public void Nobody_tells_of_what_is_still_to_come() => Assert.Equal(Tell.Day(30), Told(new(Tell.Day(27), new(2024, 12, 4), TimePrecision.Day)).SeenFrom);

    [Fact]
    public void Without_a_day_it_is_of_the_day_of_its_report() => Assert.Equal(Tell.Day(29), Told(null).SeenFrom);

    [Theory]
    [InlineData(27, 14_000, 27)]
    [InlineData(28, 14_000, 27)]
    [InlineData(29, 48_500, 71)]
    public void As_of_a_day_the_totals_of_later_days_are_not_told(int day, int people, int killed)
    {
        ReceivedReport[] reports =
        [
            Tell.Report("UN", Tell.That(ClaimType.Displacement, "displaced", count: Count.Exactly(14_000), since: 26, day: 27, cumulative: true),
                Tell.That(ClaimType.Casualty, "killed", count: Count.Exactly(27), day: 27, category: "civilian")),
            Tell.Report("UN", Tell.Noon.AddDays(1), Tell.That(ClaimType.Displacement, "displaced", count: Count.Exactly(48_500), since: 26, day: 29, cumulative: true),
                Tell.That(ClaimType.Casualty, "killed", count: Count.Exactly(71), since: 26, day: 29, category: "civilian"),
                Tell.That(ClaimType.Infrastructure, "cut", item: "M5 highway", since: 27, day: 29)),
        ];
        var picture = Picture.Of(reports, new(Tell.Day(day)), NoPacks);
        Assert.Equal(people, Assert.Single(picture.Displacement.Flows).People!.Value.Best);
        Assert.Equal(killed, Assert.Single(picture.Casualties).Total.Best);
        Assert.Equal(day >= 29, picture.Works.Any());
        Assert.Equal(day >= 29, picture.Claims.Any(claim => claim.Claim.Type == ClaimType.Infrastructure));
    }

    [Fact]
    public void A_place_that_was_taken_within_some_days_is_held_from_the_last_of_them()
    {
        var reports = new[] { Tell.Report("Agency", Tell.That(ClaimType.Control, "capture", "Ash", "Reds", since: 26, day: 28)) };
        Assert.Empty(Picture.Of(reports, new(Tell.Day(27)), NoPacks).Control);
        Assert.Equal(Tell.Day(28), Assert.Single(Picture.Of(reports, new(Tell.Day(28)), NoPacks).Control).Since);
    }
}
