using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Situation.Timeline;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Timeline;

public sealed class TimelineFoldTests
{
    static ImmutableArray<Day> Fold(params ReceivedReport[] reports) => Picture.Of(reports, Vantage.Latest, Fusing.NoPacks).Timeline;

    static IEnumerable<string> Told(Day day) => day.Incidents.Select(i => i.Lead.Claim.Action);

    static Claim That(ClaimType type, string action, string? place = null, int? day = 28, Count? count = null, string? item = null, Modality? modality = null, int at = 0) =>
        Tell.That(type, action, place, count: count, day: day, item: item, modality: modality) with { Evidence = new(at, at + 4) };

    [Fact]
    public void What_weighs_most_stands_first_on_its_day() => Assert.Equal(["capture", "killed", "cut", "truce", "launched", "displaced", "attack", "delivered"],
        Told(Assert.Single(Fold(Tell.Report("Agency",
            That(ClaimType.Humanitarian, "delivered", "Pier"), That(ClaimType.Attack, "attack", "Ridge"), That(ClaimType.Displacement, "displaced", "Farm"),
            That(ClaimType.Operation, "launched", item: "Storm"), That(ClaimType.Agreement, "truce", "Lake"), That(ClaimType.Infrastructure, "cut", "Pass", item: "M4"),
            That(ClaimType.Casualty, "killed", "Port", count: Count.Exactly(3)), That(ClaimType.Control, "capture", "Mill"))))));

    [Fact]
    public void More_dead_weigh_more_and_then_more_sources()
    {
        ReceivedReport Dead(string publisher, string place, int count) => Tell.Report(publisher, That(ClaimType.Casualty, "killed", place, count: Count.Exactly(count)));
        var day = Assert.Single(Fold(Dead("Agency", "Port", 3), Dead("Paper", "Mill", 40), Dead("Paper", "Ford", 3), Dead("Monitor", "Ford", 3)));
        Assert.Equal(["Mill", "Ford", "Port"], day.Incidents.Select(i => i.Place!.Surface));
    }

    [Fact]
    public void What_is_planned_denied_only_said_or_without_a_day_is_left_out() => Assert.Empty(Fold(Tell.Report("Agency",
        That(ClaimType.Control, "capture", "Mill", modality: Modality.Planned), That(ClaimType.Control, "capture", "Ford", modality: Modality.Denied),
        That(ClaimType.Statement, "aim"), That(ClaimType.Control, "capture", "Port", day: null))));

    [Fact]
    public void Days_are_in_order_and_those_that_lie_ahead_are_not_seen_from_before()
    {
        var report = Tell.Report("Agency", That(ClaimType.Control, "capture", "Mill", 29), That(ClaimType.Control, "capture", "Ford", 27),
            That(ClaimType.Control, "capture", "Port") with { Time = new(DateOnly.MaxValue, DateOnly.MaxValue, TimePrecision.Day) });
        Assert.Equal([Tell.Day(27), Tell.Day(29), DateOnly.MaxValue], Fold(report).Select(d => d.Date));
        Assert.Equal([Tell.Day(27)], Picture.Of([report], new(Tell.Day(28)), Fusing.NoPacks).Timeline.Select(d => d.Date));
    }

    [Fact]
    public void A_hundred_thousand_claims_of_one_place_are_days_all_the_same()
    {
        var reports = Enumerable.Range(0, 10_000).Select(i => Tell.Report($"Paper {i % 50}", Tell.Noon.AddSeconds(i),
            [.. Enumerable.Range(0, 10).Select(k => That(ClaimType.Attack, "attack", "Mill", 1 + (i + k) % 28, at: i % 9))])).ToList();
        var incidents = IncidentFold.Of(reports, Vantage.Latest, Fusing.NoPacks).Incidents;
        Assert.Equal(28, TimelineFold.Of(incidents).Length);
    }
}
