using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Tallies;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Tallies;

public sealed class TallyFoldTests
{
    static readonly Fuser NoPacks = Fusing.NoPacks;

    static Tally Killed(params ReceivedReport[] reports) => Assert.Single(Picture.Of(reports, Vantage.Latest, NoPacks).Casualties);

    static Claim Dead(long n, int day, string? place = null, string? category = null, bool cumulative = false, int? since = null, string? partOf = null) =>
        Tell.That(ClaimType.Casualty, "killed", place, target: "Blues", count: Count.Exactly(n), day: day, category: category, cumulative: cumulative,
            since: since, partOf: partOf);

    [Fact]
    public void The_same_toll_told_by_two_is_counted_once() =>
        Assert.Equal(new Toll(12, 12, 12), Killed(Tell.Report("Agency", Dead(12, 28, "Atarib")), Tell.Report("Monitor", Dead(12, 28, "Atarib"))).Total);

    [Fact]
    public void Two_places_of_one_day_are_added_up() =>
        Assert.Equal(new Toll(15, 15, 15), Killed(Tell.Report("Agency", Dead(12, 28, "Atarib"), Dead(3, 28, "Idlib"))).Total);

    [Fact]
    public void The_toll_of_a_day_contains_those_of_its_places() =>
        Assert.Equal(new Toll(20, 20, 20), Killed(Tell.Report("Agency", Dead(12, 28, "Atarib"), Dead(3, 28, "Idlib"), Dead(20, 28))).Total);

    [Fact]
    public void Different_tolls_are_a_range_and_are_not_added_up()
    {
        var tally = Killed(Tell.Report("Reds", Dead(200, 28)), Tell.Report("Monitor", Dead(60, 28)));
        Assert.Equal(new Toll(60, 60, 200), tally.Total);
        Assert.True(tally.Disputed);
    }

    [Fact]
    public void A_subset_is_shown_and_not_added()
    {
        var tally = Killed(Tell.Report("Reds", Dead(200, 28), Dead(13, 28, category: "officer", partOf: "c1")));
        Assert.Equal(new Toll(200, 200, 200), tally.Total);
        Assert.Equal("officer", Assert.Single(tally.Parts).Claim.Category);
    }

    [Fact]
    public void A_running_total_replaces_the_days_before_it_and_what_follows_is_added() =>
        Assert.Equal(new Toll(57, 57, 57), Killed(Tell.Report("Monitor", Dead(10, 27), Dead(20, 28), Dead(50, 28, cumulative: true, since: 27), Dead(7, 29))).Total);

    [Fact]
    public void The_last_of_two_running_totals_stands() =>
        Assert.Equal(new Toll(87, 87, 87), Killed(Tell.Report("Monitor", Dead(38, 28, cumulative: true, since: 27), Dead(87, 29, cumulative: true, since: 27))).Total);

    [Fact]
    public void A_count_for_several_days_is_a_total_of_them() =>
        Assert.Equal(new Toll(44, 44, 44), Killed(Tell.Report("UN", Dead(27, 29, since: 27), Dead(44, 30, since: 27))).Total);

    [Fact]
    public void Totals_of_different_times_are_added_up() =>
        Assert.Equal(new Toll(71, 71, 71), Killed(Tell.Report("UN", Dead(27, 26, since: 24), Dead(44, 30, since: 27))).Total);

    [Fact]
    public void Nobody_sets_a_bound_above_more_than_two_hundred()
    {
        var claim = Tell.That(ClaimType.Casualty, "killed", target: "Blues", count: Count.AtLeast(200), day: 28);
        Assert.Equal(new Toll(200, 200, null), Killed(Tell.Report("Reds", claim)).Total);
    }

    [Fact]
    public void A_denied_toll_does_not_raise_the_tally() => Assert.Empty(Picture.Of(
        [Tell.Report("Reds", Dead(9, 28) with { Modality = Modality.Denied })], Vantage.Latest, NoPacks).Casualties);

    [Fact]
    public void Civilians_are_counted_apart_from_every_side()
    {
        var tallies = Picture.Of([Tell.Report("Monitor", Dead(4, 28, category: "civilian"), Dead(9, 28, category: "combatant"))], Vantage.Latest, NoPacks).Casualties;
        Assert.Equal([(false, 9L), (true, 4L)], tallies.Select(t => (t.Key.Civilian, t.Total.Best)));
    }

    [Fact]
    public void Equipment_is_counted_by_category_and_two_models_of_one_category_are_added()
    {
        Claim Taken(long n, string item, string category) => Tell.That(ClaimType.Equipment, "captured", target: "Blues", count: Count.Exactly(n), day: 28, category: category, item: item);
        var tallies = Picture.Of([Tell.Report("Reds", Taken(5, "BMP", "ifv"), Taken(2, "BTR-82", "ifv"), Taken(13, "tanks", "tank"))], Vantage.Latest, NoPacks).Equipment;
        Assert.Equal([("tank", 13L), ("ifv", 7L)], tallies.Select(t => (t.Key.Category!, t.Total.Best)));
    }

    [Fact]
    public void Numbers_beyond_measure_do_not_break_the_sum() =>
        Assert.Equal(long.MaxValue, Killed(Tell.Report("Noise", Dead(long.MaxValue, 27), Dead(long.MaxValue, 28))).Total.Best);

    [Fact]
    public void A_tally_never_exceeds_the_sum_of_its_upper_bounds()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var reports = Enumerable.Range(0, 4).Select(i => Tell.Report($"Voice {i}", [.. Enumerable.Range(0, 5).Select(_ =>
                Dead(random.Next(1, 90), random.Next(25, 30), random.Next(3) == 0 ? null : $"Place {random.Next(3)}", cumulative: random.Next(5) == 0))])).ToArray();
            var tally = Killed(reports);
            Assert.True(tally.Total.High <= reports.Sum(r => r.Reading.Claims.Sum(c => c.Count!.Max)));
            Assert.Equal(tally.Total, Killed([.. reports.Reverse()]).Total);
        }
    }
}
