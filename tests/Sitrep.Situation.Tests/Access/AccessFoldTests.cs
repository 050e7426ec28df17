using Sitrep.BuiltIn;
using Sitrep.Geography.Roads;
using Sitrep.Model;
using Sitrep.Situation.Access;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Access;

/// <summary>A road R1 past Ash, Birch, Cedar and Date, 10 km apart, and a road R2 of 40 km from Ash to Date by Elm.</summary>
public sealed class AccessFoldTests
{
    const int Ash = 0, Birch = 1, Cedar = 2, Date = 3, Elm = 4;

    static readonly Roads Made = new(RoadNetwork.Of(
        [.. new[] { ("Ash", 37.0), ("Birch", 37.1), ("Cedar", 37.2), ("Date", 37.3) }.Select(p => new RoadNode(new(36, p.Item2), [p.Item1])), new(new(36.1, 37.15), ["Elm"])],
        [new(Ash, Birch, "R1", 10), new(Birch, Cedar, "R1", 10), new(Cedar, Date, "R1", 10), new(Ash, Elm, "R2", 20), new(Elm, Date, "R2", 20)]), BuiltInPacks.Packs);

    static RoadAccess Fold(IEnumerable<ReceivedReport> reports, Vantage? vantage = null) =>
        AccessFold.Of(Picture.Of(reports, vantage ?? Vantage.Latest, Fusing.NoPacks), Made, Fusing.NoPacks.Sides);

    static RoadAccess Fold(params ReceivedReport[] reports) => Fold(reports.AsEnumerable());

    static Claim Road(string action, string item, int day, string? between = null, string? actor = null, Modality? modality = null) =>
        Tell.That(ClaimType.Infrastructure, action, item: item, day: day, modality: modality, actor: actor) with
        {
            Place = between is null ? null : new(between, Precision: between.Contains(' ', StringComparison.Ordinal) ? PlacePrecision.Area : PlacePrecision.Unresolved,
                Within: between.Contains(' ', StringComparison.Ordinal) ? between : null),
        };

    static (RoadStatus, DateOnly?)[] States(RoadAccess access) => [.. access.Segments.Select(s => (s.Status, s.Since))];

    static int[] Blocked(RoadAccess access) => [.. access.Segments.Where(s => s.IsBlocked).Select(s => s.Segment)];

    [Fact]
    public void What_nobody_tells_of_is_open()
    {
        var answer = Fold().Between(Ash, Date)!;
        Assert.Equal((false, 30.0, null), (answer.IsCut, answer.Usual.Km, answer.Round));
    }

    [Fact]
    public void A_road_closed_between_two_places_is_closed_all_the_way() =>
        Assert.Equal([(RoadStatus.Closed, Tell.Day(28)), (RoadStatus.Closed, Tell.Day(28))], States(Fold(Tell.Report("Agency", Road("closed", "R1", 28, "Ash and Cedar")))));

    [Fact]
    public void The_way_round_says_how_much_longer_it_is_and_who_is_cut_off()
    {
        var access = Fold(Tell.Report("Agency", Road("closed", "R1", 28, "Ash and Cedar")));
        var answer = access.Between(Ash, Date)!;
        Assert.Equal((true, 10.0, TimeSpan.FromMinutes(10)), (answer.IsCut, answer.ExtraKm!.Value, answer.ExtraTime!.Value));
        Assert.Equal(Birch, Assert.Single(access.CutOff()));
        Assert.Equal((Ash, Cedar, "R1"), Assert.Single(answer.Broken) is var b ? (b.From, b.To, b.Road) : default);
    }

    [Fact]
    public void A_road_cut_somewhere_between_two_places_is_cut_where_another_word_tells_it() => Assert.Equal([1], Blocked(Fold(
        Tell.Report("Agency", Road("cut", "R1 highway", 28, "Ash and Date")), Tell.Report("Monitor", Road("cut", "R1", 29, "Birch and Cedar")))));

    [Fact]
    public void It_is_cut_since_the_first_of_both_words() => Assert.Equal([(RoadStatus.Cut, Tell.Day(28))], States(Fold(
        Tell.Report("Agency", Road("cut", "R1 highway", 28, "Ash and Date")), Tell.Report("Monitor", Road("cut", "R1", 29, "Birch and Cedar")))));

    [Fact]
    public void A_road_cut_somewhere_is_cut_at_the_places_that_who_cut_it_took() => Assert.Equal([0, 1], Blocked(Fold(Tell.Report("Agency",
        Road("cut", "R1", 28, "Ash and Date", actor: "Reds"), Tell.That(ClaimType.Control, "capture", "Birch", "Reds", day: 28)))));

    [Fact]
    public void Without_word_of_where_the_whole_stretch_counts_as_cut() => Assert.Equal([0, 1, 2], Blocked(Fold(Tell.Report("Agency", Road("cut", "the R1", 28)))));

    [Fact]
    public void A_road_without_a_name_is_the_shortest_between_its_places() =>
        Assert.Equal([0, 1, 2], Blocked(Fold(Tell.Report("Agency", Road("closed", "Ash–Date road", 28)))));

    [Theory]
    [InlineData("Birch and Date", new[] { 4 })]
    [InlineData("Birch and Cedar", new[] { 3, 4 })]
    public void A_named_road_is_never_another_road(string between, int[] expected) =>
        Assert.Equal(expected, Blocked(Fold(Tell.Report("Agency", Road("closed", "R2", 28, between)))));

    [Fact]
    public void A_road_cut_at_a_place_is_cut_on_both_sides_of_it() => Assert.Equal([1, 2], Blocked(Fold(Tell.Report("Agency", Road("cut", "R1", 28, "Cedar")))));

    [Fact]
    public void A_road_told_of_without_any_place_known_is_kept_apart()
    {
        var access = Fold(Tell.Report("Agency", Road("cut", "the road to Nowhere", 28)));
        Assert.Empty(access.Segments);
        Assert.Single(access.Unplaced);
    }

    [Fact]
    public void A_hospital_is_no_road()
    {
        var access = Fold(Tell.Report("Agency", Road("closed", "hospital in Ash", 28, "Ash and Date")));
        Assert.Empty(access.Segments);
        Assert.Empty(access.Unplaced);
    }

    [Fact]
    public void A_denial_leaves_it_cut_and_disputed()
    {
        var segment = Assert.Single(Fold(Tell.Report("Reds", Road("cut", "R1", 28, "Ash and Birch")), Tell.Report("Blues", Road("cut", "R1", 28, "Ash and Birch", modality: Modality.Denied))).Segments);
        Assert.Equal((RoadStatus.Cut, true, 2), (segment.Status, segment.Disputed, segment.Words.Length));
    }

    [Fact]
    public void Only_a_denial_cuts_nothing() => Assert.Empty(Blocked(Fold(Tell.Report("Blues", Road("cut", "R1", 28, modality: Modality.Denied)))));

    [Fact]
    public void What_may_be_cut_is_contested() =>
        Assert.Equal(RoadStatus.Contested, Assert.Single(Fold(Tell.Report("Blues", Road("cut", "R1", 28, "Ash and Birch", modality: Modality.Possible))).Segments).Status);

    [Fact]
    public void What_is_planned_is_not_yet_so() => Assert.Empty(Fold(Tell.Report("Blues", Road("closed", "R1", 28, modality: Modality.Planned))).Segments);

    [Fact]
    public void Between_places_of_two_holders_a_road_is_contested() => Assert.Equal([RoadStatus.Contested, RoadStatus.Open],
        Fold(Tell.Report("Agency", Tell.That(ClaimType.Control, "hold", "Ash", "Reds", day: 28), Tell.That(ClaimType.Control, "hold", "Birch", "Blues", day: 28)))
            .Segments.Where(s => s.Segment < 2).Select(s => s.Status));

    [Fact]
    public void The_way_round_avoids_what_is_contested_when_it_can()
    {
        var made = new Roads(RoadNetwork.Of([.. Enumerable.Range(0, 4).Select(i => new RoadNode(new(36, 37 + i / 10.0), [$"{"PQRS"[i]}ine"]))],
            [new(0, 3, "R1", 28), new(0, 1, "R2", 20), new(1, 3, "R2", 20), new(0, 2, "R3", 40), new(2, 3, "R3", 40)]), BuiltInPacks.Packs);
        ReceivedReport[] reports = [Tell.Report("Agency", Road("closed", "R1", 28), Tell.That(ClaimType.Control, "hold", "Pine", "Reds", day: 28)),
            Tell.Report("Monitor", Tell.That(ClaimType.Control, "hold", "Qine", "Blues", day: 28))];
        Assert.Equal([0, 2, 3], AccessFold.Of(Picture.Of(reports, Vantage.Latest, Fusing.NoPacks), made, Fusing.NoPacks.Sides).Between(0, 3)!.Round!.Nodes.AsEnumerable());
    }

    [Fact]
    public void What_was_opened_in_between_does_not_tell_where_a_road_was_cut_later() => Assert.Equal([0, 1, 2], Blocked(Fold(
        Tell.Report("Agency", Road("cut", "R1", 20, "Birch and Cedar"), Road("reopened", "R1", 24)), Tell.Report("Monitor", Road("cut", "R1", 28)))));

    [Fact]
    public void A_hundred_thousand_words_on_one_road_are_a_plain_result() => Assert.Equal([0, 1, 2], Blocked(AccessFold.Of(
        Enumerable.Range(0, 100_000).Select(i => Source(Road(i % 3 == 0 ? "reopened" : "cut", "R1", 1 + i % 27, i % 2 == 0 ? null : "Ash and Cedar") with { Id = $"c{i}" }))
            .Append(Source(Road("closed", "R1", 28))), [], Made, Fusing.NoPacks.Sides)));

    static readonly Report Wire = Tell.Report("Agency").Report;

    static SourcedClaim Source(Claim claim) => new(claim, Wire, Tell.Noon);
}
