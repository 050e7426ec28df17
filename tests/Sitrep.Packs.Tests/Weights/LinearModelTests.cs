using System.Collections.Immutable;
using Sitrep.Learning;
using Sitrep.Packs.Weights;

namespace Sitrep.Packs.Tests.Weights;

public sealed class LinearModelTests
{
    static ImmutableArray<Feature> Of(params string[] names) => [.. names.Select(n => Feature.Of(n))];

    [Fact]
    public void What_was_learnt_is_answered_after_writing_and_opening()
    {
        var examples = Enumerable.Range(0, 40).Select(i => new Example(Of(i % 2 == 0 ? "yes" : "no", "bias"), i % 2 == 0)).ToList();
        var model = FittedModel.Open(new Regression().Fit(examples));
        Assert.True(LinearModel.Probability(model.Score(Of("yes", "bias").AsSpan())) > 0.9);
        Assert.True(LinearModel.Probability(model.Score(Of("no", "bias").AsSpan())) < 0.1);
    }

    [Fact]
    public void A_choice_learns_to_rank_the_right_candidate_first()
    {
        var choices = Enumerable.Range(0, 30).Select(_ => new Choice([Of("near"), Of("far")], [true, false])).ToList();
        var model = FittedModel.Open(new Regression().Fit(choices));
        Assert.True(model.Score(Of("near").AsSpan()) > model.Score(Of("far").AsSpan()));
    }

    [Fact]
    public void Learning_twice_gives_the_same_bytes()
    {
        var examples = Enumerable.Range(0, 50).Select(i => new Example(Of($"f{i % 7}", $"g{i % 3}"), i % 3 == 0)).ToList();
        Assert.Equal(FittedModel.Bytes(new Regression().Fit(examples)), FittedModel.Bytes(new Regression().Fit(examples)));
    }

    [Fact]
    public void An_unknown_feature_weighs_nothing() =>
        Assert.Equal(0, FittedModel.Open(new Dictionary<Feature, float> { [Feature.Of("a")] = 1 }).Score(Of("b").AsSpan()));

    [Fact]
    public void Features_that_want_one_slot_are_told_apart_around_the_end_of_the_table()
    {
        var features = Enumerable.Range(1, 10).Select(n => new Feature((uint)n << 16 | 14)).ToList();
        var model = FittedModel.Open(features.ToDictionary(f => f, f => (float)(f.Hash >> 16)));
        Assert.All(features, f => Assert.Equal(f.Hash >> 16, model.Score([f]), 0.01));
        Assert.Equal(0, model.Score([new Feature(11u << 16 | 14)]));
    }

    [Fact]
    public void Parts_of_a_feature_do_not_run_together() =>
        Assert.NotEqual(Feature.Of("ab").And("c"), Feature.Of("a").And("bc"));

    [Fact]
    public void Bytes_of_another_kind_are_refused() =>
        Assert.Contains("no linear model", Assert.Throws<InvalidDataException>(() => LinearModel.Open(new byte[32])).Message, StringComparison.Ordinal);
}
