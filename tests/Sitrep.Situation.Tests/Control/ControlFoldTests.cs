using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Control;

public sealed class ControlFoldTests
{
    static readonly Fuser NoPacks = Fusing.NoPacks;

    static PlaceControl Place(params ReceivedReport[] reports) => Assert.Single(Picture.Of(reports, Vantage.Latest, NoPacks).Control);

    static Claim Capture(string actor, int day, string? by = null, Modality? modality = null) =>
        Tell.That(ClaimType.Control, "capture", "Dadikh", actor, day: day, by: by, modality: modality);

    [Fact]
    public void A_holder_that_alone_says_so_only_claims_it()
    {
        var place = Place(Tell.Report("Radio", Capture("Reds", 28, by: "Reds")));
        Assert.Equal((PlaceStatus.Claimed, "Reds"), (place.Status, place.Holder?.Name));
    }

    [Fact]
    public void An_outsider_makes_it_held()
    {
        var place = Place(Tell.Report("Radio", Capture("Reds", 28, by: "Reds")), Tell.Report("Monitor", Capture("Reds", 28)));
        Assert.Equal((PlaceStatus.Held, Tell.Day(28)), (place.Status, place.Since));
    }

    [Fact]
    public void A_loser_that_admits_its_loss_makes_it_held() => Assert.Equal(PlaceStatus.Held, Place(
        Tell.Report("Red Radio", Capture("Reds", 28, by: "Reds")),
        Tell.Report("Blue Radio", Tell.That(ClaimType.Control, "withdraw", "Dadikh", "Blues", day: 28, by: "Blues"))).Status);

    [Fact]
    public void A_gain_that_the_other_side_denies_is_contested()
    {
        var place = Place(Tell.Report("Red Radio", Capture("Reds", 28, by: "Reds")),
            Tell.Report("Blue Radio", Capture("Reds", 28, by: "Blues", modality: Modality.Denied)));
        Assert.Equal((PlaceStatus.Contested, null), (place.Status, place.Holder));
        Assert.Equal(2, place.Words.Length);
    }

    [Fact]
    public void A_later_claim_of_its_own_does_not_take_a_place_from_another_holder() => Assert.Equal(PlaceStatus.Contested, Place(
        Tell.Report("Monitor", Capture("Reds", 28)), Tell.Report("Blue Radio", Capture("Blues", 29, by: "Blues"))).Status);

    [Fact]
    public void A_place_that_changed_hands_three_times_is_held_since_the_last_time()
    {
        var place = Place(Tell.Report("Monitor", Capture("Reds", 27), Capture("Blues", 28), Capture("Reds", 29)));
        Assert.Equal(("Reds", PlaceStatus.Held, Tell.Day(29)), (place.Holder?.Name, place.Status, place.Since));
    }

    [Theory]
    [InlineData("our fighters", PlaceStatus.Claimed)]
    [InlineData("Red Army", PlaceStatus.Claimed)]
    [InlineData("Blue Army", PlaceStatus.Held)]
    public void A_party_bears_witness_only_for_its_enemy(string holder, PlaceStatus expected)
    {
        var sides = new Sides(PackSet.Of([KeyValuePair.Create("actors/a.actors.yaml", YamlPacks.Read("actors/a.actors.yaml",
            "- {id: red, name: Red Army, also: [Red Command]}\n- {id: blue, name: Blue Army}"))]));
        Assert.Equal(expected, Assert.Single(Picture.Of([Tell.Report("Red Command", Capture(holder, 28))], Vantage.Latest, Fusing.With(sides)).Control).Status);
    }

    [Fact]
    public void An_unnamed_source_in_a_party_s_own_report_is_no_outsider()
    {
        var sides = new Sides(PackSet.Of([KeyValuePair.Create("actors/a.actors.yaml", YamlPacks.Read("actors/a.actors.yaml",
            "- {id: red, name: Red Army}\n- {id: red-radio, name: Red Radio, armed: false, parent: red}"))]));
        Assert.Equal(PlaceStatus.Claimed, Assert.Single(Picture.Of(
            [Tell.Report("Red Radio", Capture("Red Army", 28, by: "a military source"))], Vantage.Latest, Fusing.With(sides)).Control).Status);
    }

    [Fact]
    public void A_planned_capture_says_nothing_of_the_holder() => Assert.Empty(Picture.Of(
        [Tell.Report("Radio", Capture("Reds", 30, by: "Reds", modality: Modality.Planned))], Vantage.Latest, NoPacks).Control);

    [Fact]
    public void A_place_that_one_side_left_has_no_holder() => Assert.Equal(PlaceStatus.Left,
        Place(Tell.Report("Monitor", Tell.That(ClaimType.Control, "withdraw", "Dadikh", "Blues", day: 28))).Status);

    [Fact]
    public void A_place_that_was_only_entered_has_no_holder() => Assert.Equal(PlaceStatus.Fought,
        Place(Tell.Report("Monitor", Tell.That(ClaimType.Control, "enter", "Dadikh", "Reds", day: 28))).Status);

    [Theory]
    [InlineData(27, PlaceStatus.Claimed)]
    [InlineData(28, PlaceStatus.Held)]
    public void The_past_is_seen_as_of_its_day(int asOf, PlaceStatus expected) => Assert.Equal(expected, Assert.Single(Picture.Of(
        [Tell.Report("Red Radio", Capture("Reds", 27, by: "Reds")), Tell.Report("Monitor", Capture("Reds", 28))],
        new(AsOf: Tell.Day(asOf)), NoPacks).Control).Status);

    [Fact]
    public void A_late_report_changes_the_past_but_not_what_was_known_then()
    {
        ReceivedReport[] reports =
        [
            Tell.Report("Red Radio", Tell.Noon, Capture("Reds", 27, by: "Reds")),
            Tell.Report("Monitor", Tell.Noon.AddDays(1), Capture("Reds", 27)),
        ];
        Assert.Equal(PlaceStatus.Claimed, Assert.Single(Picture.Of(reports, new(KnownAt: Tell.Noon), NoPacks).Control).Status);
        Assert.Equal(PlaceStatus.Held, Assert.Single(Picture.Of(reports, Vantage.Latest, NoPacks).Control).Status);
    }

    [Fact]
    public void The_order_of_arrival_does_not_matter()
    {
        ReceivedReport[] reports =
        [
            Tell.Report("Monitor", Capture("Reds", 27), Capture("Blues", 28)),
            Tell.Report("Red Radio", Capture("Reds", 29, by: "Reds")),
            Tell.Report("Blue Radio", Capture("Reds", 29, by: "Blues", modality: Modality.Denied)),
        ];
        var there = Place(reports);
        var back = Place([.. reports.Reverse()]);
        Assert.Equal((there.Status, there.Holder, there.Since), (back.Status, back.Holder, back.Since));
        Assert.Equal(there.Words.AsEnumerable(), back.Words);
    }
}
