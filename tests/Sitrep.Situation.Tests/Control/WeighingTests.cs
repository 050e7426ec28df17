using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Control;

/// <summary>One row of the tables of <c>docs/control.md</c> a test.</summary>
public sealed class WeighingTests
{
    static readonly Fuser Judge = Fusing.With(new(PackSet.Of([KeyValuePair.Create("actors/a.actors.yaml", YamlPacks.Read("actors/a.actors.yaml",
        "- {id: reds, name: Reds}\n- {id: blues, name: Blues}\n- {id: greens, name: Greens}\n- {id: red-radio, name: Red Radio, armed: false, parent: reds}"))])));

    static Claim That(string action, string? actor = null, int day = 28, string? target = null, Modality? modality = null, string? by = null) =>
        Tell.That(ClaimType.Control, action, "Mill", actor, target, day: day, modality: modality, by: by);

    static Claim Denied(string action, string? actor = null, int day = 28, string? target = null) => That(action, actor, day, target, Modality.Denied);

    static ReceivedReport Says(string publisher, params Claim[] claims) => Tell.Report(publisher, claims);

    static ReceivedReport SaysOn(int november, string publisher, params Claim[] claims) => Says(publisher, claims) is var made
        ? made with { Reading = made.Reading with { Report = made.Report with { Published = new(Tell.Day(november)) } } } : made;

    static PlaceControl Mill(IEnumerable<ReceivedReport> reports, Vantage? vantage = null) =>
        ControlFold.At(Picture.Of(reports, vantage ?? Vantage.Latest, Judge).Incidents, vantage ?? Vantage.Latest, Judge).Of(new("Mill"));

    static (PlaceStatus, string?, ControlRule) Told(params ReceivedReport[] reports) => Mill(reports) is var mill ? (mill.Status, mill.Holder?.Name, mill.Rule) : default;

    [Fact]
    public void What_nobody_tells_is_unknown() => Assert.Equal((PlaceStatus.Unknown, null, ControlRule.NobodyTells), Told());

    [Theory]
    [InlineData("Agency", PlaceStatus.Held, ControlRule.IndependentWord)]
    [InlineData("Blues", PlaceStatus.Held, ControlRule.EnemyAdmits)]
    [InlineData("Reds", PlaceStatus.Claimed, ControlRule.OwnWord)]
    [InlineData("Red Radio", PlaceStatus.Claimed, ControlRule.OwnWord)]
    public void Who_says_it_decides(string publisher, PlaceStatus status, ControlRule rule) =>
        Assert.Equal((status, "Reds", rule), Told(Says(publisher, That("capture", "Reds"))));

    [Theory]
    [InlineData("Blues", ControlRule.LoserAdmits)]
    [InlineData("Agency", ControlRule.LossTold)]
    public void A_loss_that_others_tell_bears_out_a_claim(string publisher, ControlRule rule) =>
        Assert.Equal((PlaceStatus.Held, "Reds", rule), Told(Says("Reds", That("capture", "Reds")), Says(publisher, That("withdraw", "Blues"))));

    [Fact]
    public void The_winner_s_word_of_its_enemy_s_loss_bears_out_nothing() =>
        Assert.Equal((PlaceStatus.Claimed, "Reds", ControlRule.OwnWord), Told(Says("Reds", That("capture", "Reds")), Says("Red Radio", That("withdraw", "Blues"))));

    [Fact]
    public void What_is_only_possible_is_claimed_with_reserve() =>
        Assert.Equal((PlaceStatus.Claimed, "Reds", ControlRule.WithReserve), Told(Says("Agency", That("capture", "Reds", modality: Modality.Possible))));

    [Theory]
    [InlineData("advance")]
    [InlineData("besiege")]
    [InlineData("enter")]
    public void Who_is_near_around_or_inside_is_no_holder(string action) =>
        Assert.Equal((PlaceStatus.Fought, null, ControlRule.NoHolderTold), Told(Says("Agency", That(action, "Reds"))));

    [Theory]
    [InlineData("advance", PlaceStatus.Held, ControlRule.IndependentWord)]
    [InlineData("besiege", PlaceStatus.Held, ControlRule.IndependentWord)]
    [InlineData("enter", PlaceStatus.Contested, ControlRule.Entered)]
    [InlineData("capture", PlaceStatus.Contested, ControlRule.RivalHolders)]
    public void What_an_attacker_says_of_itself_moves_a_held_place_as_far_as_this(string action, PlaceStatus status, ControlRule rule) =>
        Assert.Equal((status, rule), Told(Says("Agency", That("hold", "Blues", 27)), Says("Reds", That(action, "Reds"))) is var (s, _, r) ? (s, r) : default);

    [Fact]
    public void A_defence_that_holds_ends_an_entry() =>
        Assert.Equal((PlaceStatus.Held, "Blues", ControlRule.IndependentWord), Told(Says("Agency", That("hold", "Blues", 26), That("enter", "Reds", 27), That("repel", "Blues"))));

    [Fact]
    public void Who_took_a_place_from_whom_without_a_name_tells_only_a_loss() =>
        Assert.Equal((PlaceStatus.Left, "Blues", ControlRule.OnlyLossTold), Told(Says("Agency", That("capture", target: "Blues"))));

    [Fact]
    public void A_loss_that_is_denied_is_contested() =>
        Assert.Equal((PlaceStatus.Contested, null, ControlRule.Denied), Told(Says("Agency", That("withdraw", "Blues")), Says("Blues", Denied("withdraw", "Blues"))));

    [Theory]
    [InlineData("Reds", null)]
    [InlineData("terrorists", null)]
    [InlineData(null, null)]
    [InlineData(null, "Blues")]
    public void A_gain_is_denied_by_whatever_name(string? denied, string? loser) => Assert.Equal((PlaceStatus.Contested, null, ControlRule.Denied),
        Told(Says("Reds", That("capture", "Reds")), Says("Blues", Denied("capture", denied, target: loser))));

    [Fact]
    public void A_denial_gives_nobody_a_place() => Assert.Equal((PlaceStatus.Fought, null, ControlRule.NoHolderTold), Told(Says("Agency", Denied("capture", "Reds"))));

    [Fact]
    public void A_denial_falls_to_an_independent_word_that_is_published_later() =>
        Assert.Equal((PlaceStatus.Held, "Reds", ControlRule.IndependentWord), Told(SaysOn(28, "Reds", That("capture", "Reds")), SaysOn(28, "Blues", Denied("capture", "Reds")), SaysOn(29, "Agency", That("capture", "Reds"))));

    [Fact]
    public void A_denial_stands_against_an_independent_word_of_the_same_day() =>
        Assert.Equal((PlaceStatus.Contested, null, ControlRule.Denied), Told(SaysOn(28, "Agency", That("capture", "Reds")), SaysOn(28, "Blues", Denied("capture", "Reds"))));

    [Theory]
    [InlineData(2, PlaceStatus.Contested, ControlRule.Denied)]
    [InlineData(3, PlaceStatus.Held, ControlRule.Outweighs)]
    public void A_party_s_denial_is_outweighed_by_three_independent_voices(int voices, PlaceStatus status, ControlRule rule) =>
        Assert.Equal((status, rule), Told([Says("Blues", Denied("capture", "Reds")), .. Enumerable.Range(0, voices).Select(v => Says($"Paper {v}", That("capture", "Reds")))]) is var (s, _, r) ? (s, r) : default);

    [Fact]
    public void A_voice_that_repeats_itself_weighs_no_more()
    {
        var mill = Mill([.. Enumerable.Range(20, 9).Select(day => Says("Agency", That("hold", "Reds", day))), Says("Blues", Denied("hold", "Reds"))]);
        Assert.Equal((PlaceStatus.Contested, 3, 1), (mill.Status, mill.For, mill.Against));
    }

    [Fact]
    public void A_report_taken_back_counts_no_longer() =>
        Assert.Equal(PlaceStatus.Fought, Told(SaysOn(28, "Agency", That("capture", "Reds")), SaysOn(29, "Agency", Denied("capture", "Reds"))).Item1);

    [Fact]
    public void A_claim_that_a_person_rejected_counts_from_then_on_no_longer()
    {
        var report = Says("Agency", That("capture", "Reds"));
        var source = new SourcedClaim(report.Reading.Claims[0], report.Report, report.Known);
        Judgement[] filed = [new(Verdict.Rejected, ClaimRef.Of(source.Report, source.Claim), Author.Person("anna")) { Entry = 1, At = Tell.Noon.AddHours(2) }];
        PlaceStatus At(int hour) => new Vantage(KnownAt: Tell.Noon.AddHours(hour)) is var then
            ? ControlFold.At(Picture.Of([report], then, Judge, new(filed, then)).Incidents, then, Judge).Of(new("Mill")).Status : default;
        Assert.Equal([PlaceStatus.Held, PlaceStatus.Unknown], new[] { At(1), At(3) });
    }

    [Fact]
    public void An_ally_s_word_is_no_enemy_s()
    {
        var fight = new[] { ("Reds", "Blues"), ("Greens", "Blues") }.Select(p => Tell.That(ClaimType.Attack, "attack", "Ford", p.Item1, p.Item2, day: 27)).ToArray();
        Assert.Equal((PlaceStatus.Claimed, "Reds", ControlRule.OwnWord), Told(Says("Agency", fight), Says("Greens", That("capture", "Reds"))));
    }

    [Fact]
    public void Whom_a_party_calls_terrorists_are_whom_the_named_side_fights() => Assert.Equal((PlaceStatus.Held, "Reds", ControlRule.EnemyAdmits),
        Told(Says("Agency", Tell.That(ClaimType.Attack, "attack", "Ford", "Reds", "Blues", day: 27)), Says("Blues", That("capture", "terrorists", target: "Blues"))));

    [Fact]
    public void Whom_a_party_calls_terrorists_contest_nobody_but_the_party() => Assert.Equal((PlaceStatus.Held, "Reds", ControlRule.IndependentWord),
        Told(Says("Agency", That("capture", "Reds")), Says("Blues", That("enter", "terrorists"))));

    [Theory]
    [InlineData(PlacePrecision.Near, "near the Mill")]
    [InlineData(PlacePrecision.Area, "western countryside of Mill")]
    public void A_part_or_what_is_near_is_a_place_of_its_own(PlacePrecision precision, string within)
    {
        var claim = That("capture", "Reds") is var made ? made with { Place = made.Place! with { Precision = precision, Within = within, Location = new(36, 37) } } : null!;
        var picture = ControlFold.At(Picture.Of([Says("Agency", claim)], Vantage.Latest, Judge).Incidents, Vantage.Latest, Judge);
        Assert.Equal(PlaceStatus.Unknown, picture.Of(new("Mill")).Status);
        Assert.Equal(within, Assert.Single(picture.Places).Name);
    }

    [Fact]
    public void Only_what_is_overtaken_does_not_stand()
    {
        var mill = Mill([Says("Agency", That("hold", "Blues", 26), That("advance", "Reds", 26), That("enter", "Blues", 26)), Says("Paper", That("enter", "Reds", 27), Denied("hold", "Blues", 27)),
            Says("Blues", Denied("capture", "Reds", 27)), Says("Monitor", That("capture", "Reds"), That("withdraw", "Blues"))]);
        Assert.Equal(["hold Blues", "enter Blues", "capture denied Reds"], mill.Words.Except(mill.Standing).Select(w => $"{w.Source.Claim.Action} {(w is { Denies: true } ? "denied " : "")}{w.Party?.Name}"));
    }

    [Fact]
    public void A_siege_stands_beside_the_holder_until_it_is_broken()
    {
        var begun = Says("Agency", That("hold", "Blues", 26), That("besiege", "Reds", 27));
        Assert.Equal(("Blues", new Siege(Judge.Sides.OfVoice("Reds"), Tell.Day(27), true)), Mill([begun]) is var m ? (m.Holder?.Name, m.Siege) : default);
        Assert.NotNull(Mill([begun, Says("Blues", That("break-siege", "Blues"))]).Siege);
        Assert.Null(Mill([begun, Says("Paper", That("break-siege", "Blues"))]).Siege);
        Assert.Null(Mill([begun, Says("Paper", That("withdraw", "Reds"))]).Siege);
        Assert.Null(Mill([begun, Says("Paper", That("capture", "Reds"))]).Siege);
    }

    [Fact]
    public void What_a_report_tells_of_the_days_after_it_moves_nothing()
    {
        Assert.Equal((PlaceStatus.Fought, null, ControlRule.NoHolderTold), Told(SaysOn(28, "Agency", That("capture", "Reds", 30))));
        Assert.Equal("Blues", Told(SaysOn(20, "Agency", Tell.That(ClaimType.Control, "hold", "Mill", "Reds", day: 30, since: 20)), SaysOn(25, "Paper", That("capture", "Blues", 25))).Item2);
    }

    [Fact]
    public void Clocks_at_the_end_of_time_give_a_plain_result()
    {
        var late = Tell.Report("Agency", DateTimeOffset.MaxValue, That("hold", "Reds") with { Time = new(DateOnly.MaxValue, DateOnly.MaxValue, TimePrecision.Day) });
        var last = late with { Reading = late.Reading with { Report = late.Report with { Published = new(DateOnly.MaxValue) } } };
        var first = Tell.Report("Paper", DateTimeOffset.MinValue, That("hold", "Blues") with { Time = new(DateOnly.MinValue, DateOnly.MinValue, TimePrecision.Day) });
        Assert.Equal("Reds", Mill([last, first]).Holder?.Name);
        Assert.Equal("Blues", Mill([last, first], new(AsOf: Tell.Day(29))).Holder?.Name);
    }

    // The last day has one side only: i is 27 more than a multiple of 28.
    [Fact]
    public void A_hundred_thousand_claims_on_one_place_are_one_place()
    {
        var report = Says("Paper").Report;
        var actors = new[] { "Reds", "Blues", "Greens", "fighters" };
        var sayings = Enumerable.Range(0, 100_000).Select(i => new Saying(new(That(i % 7 == 0 ? "enter" : "capture", actors[i % 4], 1 + i % 28), report, Tell.Noon),
            new($"paper {i}", "Paper", new($"paper {i}", "Paper")), Stance.Independent)).ToList();
        var mill = Assert.Single(ControlIndex.Of(sayings, Judge.Sides, Judge.Control).At(Vantage.Latest).Places);
        Assert.Equal((PlaceStatus.Held, "fighters", 100_000), (mill.Status, mill.Holder?.Name, mill.Words.Length));
    }
}
