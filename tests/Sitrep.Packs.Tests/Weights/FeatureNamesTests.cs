using Sitrep.Packs.Weights;

namespace Sitrep.Packs.Tests.Weights;

public sealed class FeatureNamesTests
{
    [Fact]
    public void What_is_made_while_listening_has_its_name()
    {
        using var names = FeatureNames.Listen();
        Assert.Equal("casualty killed 3", names.Of(Feature.Of("casualty").And("killed").And(3)));
    }

    [Fact]
    public void What_was_made_before_has_its_hash()
    {
        var early = Feature.Of("early");
        using var names = FeatureNames.Listen();
        Assert.Equal($"#{early.Hash:x8}", names.Of(early));
    }

    [Fact]
    public void A_constant_is_known_to_whoever_listens_later()
    {
        var slot = Feature.Constant("actor").Constant(Sign.Of("slot"));
        using var names = FeatureNames.Listen();
        Assert.Equal("actor slot subject", names.Of(slot.With(Sign.Of("subject"))));
    }

    [Fact]
    public void A_part_hashed_before_counts_as_the_same_part() => Assert.Equal(Feature.Of("a").With("besieged town"), Feature.Of("a").With(Sign.Of("besieged town")));

    [Fact]
    public void Listening_changes_no_feature()
    {
        var alone = Feature.Of("a").And("b").And(1);
        using var names = FeatureNames.Listen();
        Assert.Equal(alone, Feature.Of("a").And("b").And(1));
    }

    [Fact]
    public void Other_threads_are_not_heard()
    {
        using var names = FeatureNames.Listen();
        var made = default(Feature);
        var other = new Thread(() => made = Feature.Of("elsewhere"));
        other.Start();
        other.Join();
        Assert.StartsWith("#", names.Of(made), StringComparison.Ordinal);
    }

    [Fact]
    public void An_inner_listener_gives_way_to_the_outer_one()
    {
        using var outer = FeatureNames.Listen();
        using (FeatureNames.Listen())
        {
        }

        Assert.Equal("after", outer.Of(Feature.Of("after")));
    }
}
