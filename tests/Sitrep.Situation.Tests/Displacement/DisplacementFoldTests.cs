using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Displacement;

public sealed class DisplacementFoldTests
{
    static readonly Place Mill = new("Mill", "Mill", "g:1", new(36.1, 36.8), PlacePrecision.Exact);
    static readonly Place Ford = new("Ford", "Ford", "g:2", new(36.2, 36.9), PlacePrecision.Exact);
    static readonly Place Port = new("Port", "Port", "g:3", new(35.5, 35.8), PlacePrecision.Exact);
    static readonly Place Valley = new("Valley", "Valley", "g:4", new(36.1, 36.9), PlacePrecision.Area, RadiusKm: 40);

    static Claim Moved(long? n, int? day, Place? place = null, Place? other = null, string action = "displaced", bool cumulative = false, int? since = null,
        Modality? modality = null, string? actor = null, string? category = null, string? partOf = null, string? counted = null) =>
        Tell.That(ClaimType.Displacement, action, actor: actor, count: n is { } number ? Count.Exactly(number) : null, day: day, cumulative: cumulative, since: since,
            modality: modality, category: category, partOf: partOf) with
        { Place = place, OtherPlace = other, CountSurface = counted };

    static Movements Fold(params ReceivedReport[] reports) => Picture.Of(reports, Vantage.Latest, Fusing.NoPacks).Displacement;

    static Flow One(params ReceivedReport[] reports) => Assert.Single(Fold(reports).Flows);

    [Fact]
    public void The_last_number_of_displaced_stands_and_totals_are_not_added_up() =>
        Assert.Equal(new Toll(48_500, 48_500, 48_500), One(Tell.Report("UN", Moved(14_000, 29, cumulative: true, since: 27)), Tell.Report("UN", Moved(48_500, 30, cumulative: true, since: 27))).People);

    [Fact]
    public void A_number_without_a_day_is_of_all_so_far_and_the_last_stands()
    {
        static ReceivedReport Published(int day, Claim claim) => Tell.Report("Agency", claim) is var made
            ? made with { Reading = made.Reading with { Report = made.Reading.Report with { Published = new(Tell.Day(day)) } } } : made;
        Assert.Equal(new Toll(3000, 3000, 3000), One(Published(28, Moved(2000, null, Mill)), Published(29, Moved(3000, null, Mill))).People);
    }

    [Fact]
    public void Flights_of_two_days_are_added_up() =>
        Assert.Equal(new Toll(500, 500, 500), One(Tell.Report("Agency", Moved(300, 28, Mill), Moved(200, 29, Mill))).People);

    [Fact]
    public void Rivals_for_one_day_are_a_range_though_fusion_keeps_them_apart()
    {
        var flow = One(Tell.Report("Agency", Moved(300, 28, Mill)), Tell.Report("Monitor", Moved(5000, 28, Mill)));
        Assert.Equal(new Toll(300, 300, 5000), flow.People);
        Assert.True(flow.Disputed);
    }

    [Fact]
    public void Flight_without_a_number_is_kept() =>
        Assert.Empty(One(Tell.Report("UN", Moved(null, 29, Mill))).Counts);

    [Fact]
    public void Households_are_no_people()
    {
        var words = new Households(PackSet.Of([KeyValuePair.Create("incidents/displacement/a.en.households.yaml", PackCompiler.YamlPacks.Read("a", "words: [family, families]"))]));
        var incidents = IncidentFold.Of([Tell.Report("UN", Moved(40, 29, Mill, counted: "40 families"), Moved(300, 29, Mill, counted: "300 people"))], Vantage.Latest, Fusing.NoPacks).Incidents;
        var flow = Assert.Single(DisplacementFold.Of(incidents, Fusing.NoPacks.Sides, words).Flows);
        Assert.Equal((300, 40), (flow.People!.Value.Best, flow.Households!.Value.Best));
    }

    [Fact]
    public void A_part_is_shown_and_not_added_and_moves_where_its_whole_does()
    {
        var flow = One(Tell.Report("UN", Moved(900, 29, Mill), Moved(400, 29, category: "child", partOf: "c1")));
        Assert.Equal(new Toll(900, 900, 900), flow.People);
        Assert.Equal("child", Assert.Single(Assert.Single(flow.Counts).Parts).Claim.Category);
    }

    [Fact]
    public void Who_says_no_number_of_where_they_went_stands_against_those_who_do() =>
        Assert.Equal(new Toll(2000, 2000, 2000), Assert.Single(Fold(Tell.Report("Agency", Moved(2000, 28, Mill)), Tell.Report("Monitor", Moved(300, 28, Mill, Port))).Totals).Toll);

    [Fact]
    public void An_area_contains_its_places_and_not_those_beyond_it() =>
        Assert.Equal(new Toll(1050, 1050, 1050), Assert.Single(Fold(Tell.Report("Agency", Moved(1000, 28, Valley), Moved(300, 28, Mill), Moved(200, 28, Ford), Moved(50, 28, Port))).Totals).Toll);

    [Fact]
    public void Returns_are_apart_and_keep_their_direction()
    {
        var moved = Fold(Tell.Report("Agency", Moved(300, 28, Mill, Port), Moved(100, 29, Mill, Port, "returned")));
        Assert.Equal(["Mill > Port 300", "Port > Mill 100"], moved.Flows.Select(f => $"{f.From?.Name} > {f.To?.Name} {f.People?.Best}"));
        Assert.Equal([300L, 100L], moved.Totals.Select(t => t.Toll.Best));
    }

    [Fact]
    public void A_place_told_for_both_ends_is_where_they_went() => Assert.Null(One(Tell.Report("Agency", Moved(300, 28, Port, Port))).From);

    [Fact]
    public void What_is_planned_is_no_flow_and_a_denial_alone_is_none() =>
        Assert.Empty(Fold(Tell.Report("Agency", Moved(300, 28, Mill, modality: Modality.Planned), Moved(300, 28, Mill, modality: Modality.Denied))).Flows);

    [Fact]
    public void A_denial_stands_beside_what_it_denies()
    {
        var flow = One(Tell.Report("Agency", Moved(300, 28, Mill, actor: "Reds")), Tell.Report("Reds", Moved(null, 28, Mill, modality: Modality.Denied, actor: "Reds")));
        Assert.True(flow.Disputed);
        Assert.Equal("Reds", Assert.Single(flow.Denials).Voice);
        Assert.Equal("Reds", Assert.Single(flow.Causes).Name);
    }

    [Fact]
    public void Only_the_days_asked_for_are_counted()
    {
        var incidents = IncidentFold.Of([Tell.Report("UN", Moved(300, 27, Mill), Moved(200, 28, Mill), Moved(900, 29, Mill, cumulative: true, since: 26))], Vantage.Latest, Fusing.NoPacks).Incidents;
        ImmutableArray<Flow> On(int from, int to) => DisplacementFold.Of(incidents, Fusing.NoPacks.Sides, Households.None, Tell.Day(from), Tell.Day(to)).Flows;
        Assert.Equal(200, Assert.Single(On(28, 29)).People!.Value.Best);
        Assert.Equal(900, Assert.Single(On(26, 29)).People!.Value.Best);
    }

    [Fact]
    public void A_hundred_thousand_claims_on_one_place_are_one_flow()
    {
        var reports = Enumerable.Range(0, 10_000).Select(i => Tell.Report($"Paper {i % 50}", Tell.Noon.AddSeconds(i), [.. Enumerable.Range(0, 10).Select(k => Moved(100 + (i * 7 + k) % 900, 1 + (i + k) % 28, Mill) with { Evidence = new(0, 5 + i % 9) })]));
        var flow = One([.. reports]);
        Assert.Equal(28, flow.Periods.Length);
        Assert.InRange(flow.People!.Value.Best, 28 * 100, 28 * 1000);
    }

    [Fact]
    public void A_day_that_lies_ahead_is_not_seen_from_before_and_breaks_nothing()
    {
        var report = Tell.Report("Agency", Moved(300, 28, Mill), Moved(70, 28, Mill) with { Time = new(DateOnly.MaxValue, DateOnly.MaxValue, TimePrecision.Day) });
        Assert.Equal(370, One(report).People!.Value.Best);
        Assert.Equal(300, Assert.Single(Picture.Of([report], new(Tell.Day(30)), Fusing.NoPacks).Displacement.Flows).People!.Value.Best);
    }
}
