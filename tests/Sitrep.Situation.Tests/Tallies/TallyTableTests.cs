using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Tallies;

public sealed class TallyTableTests
{
    static readonly Fuser Fuser = Fusing.With(new(PackSet.Of([KeyValuePair.Create("actors/a.actors.yaml", YamlPacks.Read("actors/a.actors.yaml",
        "- {id: reds, name: Reds}\n- {id: blues, name: Blues}\n- {id: un, name: UN, armed: false}"))])));

    static TallyTable Table(params ReceivedReport[] reports) => new(IncidentFold.Of(reports, Vantage.Latest, Fuser).Incidents, Fuser.Sides);

    static string Cells(TallyTable table, TallyDimension by, DateOnly? from = null, DateOnly? to = null) => string.Join("; ", table.By(by, from, to).Select(c =>
        $"{(c.Key.Civilian ? "civilians" : c.Key.Side?.Name ?? "?")} {c.Key.Category} {c.Key.Place} {c.Key.Claimant} {c.Toll.Low}-{c.Toll.Best}-{c.Toll.High}{(c.IsPart ? " part" : "")}"));

    static Claim Dead(long n, int day, string? target = null, string? place = null, string? actor = null, string category = "combatant", int? since = null, string? partOf = null, bool cumulative = false) =>
        Tell.That(ClaimType.Casualty, "killed", place, actor, target, Count.Exactly(n), day, category: category, since: since, partOf: partOf, cumulative: cumulative);

    static ReceivedReport On(int day, ReceivedReport report) => report with { Reading = report.Reading with { Report = report.Report with { Published = new(Tell.Day(day)) } } };

    [Fact]
    public void Totals_of_overlapping_periods_are_never_added() => Assert.Equal("Blues    44-44-44", Cells(
        Table(On(28, Tell.Report("UN", Dead(30, 28, "Blues", since: 24))), On(30, Tell.Report("UN", Dead(44, 30, "Blues", since: 27)))), TallyDimension.Side));

    [Fact]
    public void A_total_revised_downwards_stands_as_revised() => Assert.Equal("Blues    41-41-41", Cells(
        Table(On(29, Tell.Report("UN", Dead(44, 29, "Blues", since: 27, cumulative: true))), On(30, Tell.Report("UN", Dead(41, 29, "Blues", since: 27, cumulative: true)))), TallyDimension.Side));

    [Fact]
    public void What_others_tell_of_the_days_after_a_total_fills_the_gap() => Assert.Equal("Blues    50-50-50", Cells(
        Table(Tell.Report("UN", Dead(44, 29, "Blues", since: 27)), Tell.Report("Agency", Dead(6, 30, "Blues", "Mill"), Dead(9, 28, "Blues", "Ford"))), TallyDimension.Side));

    [Fact]
    public void Totals_of_one_report_for_two_provinces_are_added() => Assert.Equal("Blues    50-50-50", Cells(
        Table(Tell.Report("UN", Dead(30, 29, "Blues", "North", since: 27), Dead(20, 29, "Blues", "South", since: 27))), TallyDimension.Side));

    [Fact]
    public void The_two_sides_tolls_stand_side_by_side() => Assert.Equal("Blues    60-60-200; Reds    20-20-20", Cells(
        Table(Tell.Report("Reds", Dead(200, 28, "Blues", since: 27)), Tell.Report("UN", Dead(60, 28, "Blues", since: 27), Dead(20, 28, "Reds", since: 27))), TallyDimension.Side));

    [Fact]
    public void Officers_among_the_dead_are_a_part_in_their_own_row_and_in_no_sum()
    {
        var table = Table(Tell.Report("Reds", Dead(200, 28, "Blues"), Dead(13, 28, "Blues", category: "officer", partOf: "c1")));
        Assert.Equal("Blues    200-200-200", Cells(table, TallyDimension.Side));
        Assert.Equal("Blues combatant   200-200-200; Blues officer   13-13-13 part", Cells(table, TallyDimension.Side | TallyDimension.Category));
        Assert.Equal("officer", Assert.Single(table.Parts(table.By(TallyDimension.Side)[0])).Claim.Category);
    }

    [Fact]
    public void Rows_by_claimant_and_place_are_each_their_own() => Assert.Equal("Blues  Mill UN 5-5-5; Blues  Ford UN 4-4-4; Blues  Mill Agency 3-3-3", Cells(
        Table(Tell.Report("UN", Dead(5, 28, "Blues", "Mill"), Dead(4, 28, "Blues", "Ford")), Tell.Report("Agency", Dead(3, 28, "Blues", "Mill"))),
        TallyDimension.Side | TallyDimension.Place | TallyDimension.Claimant));

    [Fact]
    public void Days_outside_the_time_asked_for_are_left_out_and_totals_that_reach_out_of_it_too() => Assert.Equal("Blues    4-4-4", Cells(
        Table(Tell.Report("UN", Dead(5, 27, "Blues", "Mill"), Dead(4, 28, "Blues", "Mill"), Dead(99, 28, "Blues", since: 20))), TallyDimension.Side, Tell.Day(28), Tell.Day(29)));

    [Theory]
    [InlineData(28, 29, 1)]
    [InlineData(19, 20, 1)]
    [InlineData(27, 27, 1)]
    [InlineData(20, 28, 0)]
    [InlineData(29, 30, 0)]
    [InlineData(18, 19, 0)]
    public void Totals_that_overlap_the_days_asked_for_and_reach_out_of_them_are_told(int from, int to, int told) => Assert.Equal(told,
        Table(Tell.Report("UN", Dead(5, 27, "Blues", "Mill"), Dead(4, 28, "Blues", "Mill"), Dead(99, 28, "Blues", since: 20))).Overlapping(TallyDimension.Side | TallyDimension.Day, Tell.Day(from), Tell.Day(to)).Length);

    [Theory]
    [InlineData(28, 29, 20, 29)]
    [InlineData(18, 20, 18, 28)]
    [InlineData(28, null, 20, null)]
    [InlineData(null, 20, null, 28)]
    public void The_days_that_such_totals_reach_over_include_the_days_asked_for(int? from, int? to, int? first, int? last)
    {
        static DateOnly? Day(int? number) => number is { } day ? Tell.Day(day) : null;
        var table = Table(Tell.Report("UN", Dead(99, 28, "Blues", since: 20), Dead(7, 27, "Reds", since: 21), Dead(1, 28, "Reds", "Mill")));
        var beyond = TotalsBeyond.Of(table, Day(from), Day(to), cell => cell.Key.Side?.Name == "Blues");
        Assert.Equal((1, Day(first), Day(last)), (beyond.Cells.Length, beyond.From, beyond.To));
        Assert.True(TotalsBeyond.Of(table, beyond.From, beyond.To, cell => cell.Key.Side?.Name == "Blues").IsNone);
    }

    [Fact]
    public void Of_all_days_no_total_is_beyond() =>
        Assert.True(TotalsBeyond.Of(Table(Tell.Report("UN", Dead(99, 28, "Blues", since: 20))), null, null, _ => true).IsNone);

    [Fact]
    public void What_a_side_calls_its_enemy_is_its_enemy_once_the_doer_is_named()
    {
        var table = Table(Tell.Report("UN", Tell.That(ClaimType.Attack, "attack", "Mill", "Reds", "Blues", day: 28)),
            Tell.Report("Reds", Dead(7, 28, "bandits", "Mill", "Reds"), Dead(3, 27, "bandits", "Ford")));
        Assert.Equal("Blues    10-10-10", Cells(table, TallyDimension.Side));
        Assert.True(table.By(TallyDimension.Side)[0].Inferred);
    }

    [Fact]
    public void A_side_that_tells_of_soldiers_dead_without_a_doer_is_not_read_as_boasting() => Assert.Equal("soldiers    24-24-24", Cells(
        Table(Tell.Report("UN", Tell.That(ClaimType.Attack, "attack", "Mill", "Reds", "Blues", day: 28)), Tell.Report("Blues", Dead(24, 28, "soldiers"))), TallyDimension.Side));

    [Fact]
    public void A_copy_does_not_count_again()
    {
        var wire = Tell.Report("Agency", Dead(12, 28, "Blues", "Mill"));
        var echo = Tell.Report("Echo", Dead(12, 28, "Blues", "Mill"));
        echo = echo with { Reading = echo.Reading with { Report = echo.Report with { Text = wire.Report.Text } } };
        var table = Table(wire, echo);
        Assert.Equal("Blues    12-12-12", Cells(table, TallyDimension.Side));
        Assert.Single(table.Voices(table.By(TallyDimension.Side)[0]));
    }
}
