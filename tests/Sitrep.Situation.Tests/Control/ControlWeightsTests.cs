using Sitrep.BuiltIn;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Control;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tests.Control;

public sealed class ControlWeightsTests
{
    const string Whole = """
        effects: {capture: holds}
        weights: {independent: 3, against-itself: 2, for-itself: 1}
        reserve: 0.5
        confirmed-from: 2
        outweighs: 9
        areas: {neighbours: 5, least-km: 2, most-km: 12, ages: [7, 30], half-life: 30, faintest: 0.2}
        """;

    static ControlWeights Read(string yaml) => ControlWeights.From(PackSet.Of([KeyValuePair.Create(ControlWeights.Path, YamlPacks.Read(ControlWeights.Path, yaml))]));

    [Theory]
    [InlineData("reserve: 0.5", "reserve: some", "packs/control/weighing.yaml gives no number for 'reserve'. Add it.")]
    [InlineData("against-itself: 2, ", "", "packs/control/weighing.yaml gives no number for 'against-itself'. Add it.")]
    [InlineData("capture: holds", "capture: takes", "packs/control/weighing.yaml gives 'capture' the effect 'takes', which is none. Write one of near, besieges, frees, enters, lost, holds.")]
    [InlineData("effects: {capture: holds}\n", "", "packs/control/weighing.yaml has no 'effects'. Add them.")]
    [InlineData("ages: [7, 30]", "ages: [a week]", "packs/control/weighing.yaml gives 'a week' as one of the 'ages', which is no number of days. Write one.")]
    public void A_pack_that_lacks_something_is_refused_with_what_to_do(string part, string instead, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Read(Whole.Replace(part, instead, StringComparison.Ordinal))).Message);

    [Fact]
    public void An_action_that_no_pack_names_moves_nothing() => Assert.Equal((ControlEffect.Holds, ControlEffect.Near), (Read(Whole).EffectOf("capture"), Read(Whole).EffectOf("parade")));

    [Fact]
    public void The_built_in_pack_weighs_outsiders_before_admitted_losses_and_these_before_claimed_gains()
    {
        var weights = ControlWeights.From(BuiltInPacks.Packs);
        Assert.True(weights[Stance.Independent] > weights[Stance.AgainstItself] && weights[Stance.AgainstItself] > weights[Stance.ForItself]);
        Assert.True(weights[Stance.ForItself] < weights.ConfirmedFrom && weights[Stance.AgainstItself] >= weights.ConfirmedFrom);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(7, 0, 1)]
    [InlineData(8, 1, 0.977)]
    [InlineData(37, 2, 0.5)]
    [InlineData(4000, 2, 0.2)]
    public void What_is_older_is_drawn_more_faintly(int days, int band, double strength)
    {
        var rules = Read(Whole).Areas;
        Assert.Equal(band, rules.BandOf(days));
        Assert.Equal(strength, rules.StrengthOf(days), 3);
    }
}
