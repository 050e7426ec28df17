using Sitrep.Learning;
using Sitrep.Packs.Weights;

namespace Sitrep.Packs.Tests.Weights;

public sealed class BoostedTreesTests
{
    /// <summary>Two trees of depth two over three columns; leaves are numbered by the answers.</summary>
    static readonly BoostedTrees two = new(2, 3, 0.5f, [0, 1, 2, 0], [1, 10, -1, 5], [1, 2, 3, 4, 10, 20, 30, 40]);

    [Theory]
    [InlineData(0f, 0f, -5f, 0.5f + 1 + 10)]
    [InlineData(2f, 0f, -5f, 0.5f + 3 + 10)]
    [InlineData(2f, 11f, 0f, 0.5f + 4 + 30)]
    [InlineData(6f, 10f, 0f, 0.5f + 3 + 40)]
    public void A_row_falls_where_its_answers_say(float a, float b, float c, float expected) => Assert.Equal(expected, two.Score([a, b, c]));

    [Fact]
    public void Rows_together_score_as_each_alone()
    {
        var random = new Random(3);
        var rows = Enumerable.Range(0, 21).Select(_ => new[] { random.NextSingle() * 12, random.NextSingle() * 20, random.NextSingle() * 4 - 2 }).ToArray();
        var scores = new float[rows.Length];
        two.Score(rows.SelectMany(r => r).ToArray(), scores);
        Assert.Equal(rows.Select(r => two.Score(r)), scores);
    }

    [Fact]
    public void Written_and_opened_they_score_the_same()
    {
        using var file = new MemoryStream();
        two.Write(file);
        var again = BoostedTrees.Open(file.ToArray());
        Assert.Equal(two.Score([2, 11, 0]), again.Score([2, 11, 0]));
    }

    [Fact]
    public void Bytes_cut_short_are_refused()
    {
        using var file = new MemoryStream();
        two.Write(file);
        Assert.Throws<InvalidDataException>(() => BoostedTrees.Open(file.ToArray().AsMemory(0, (int)file.Length - 4)));
    }

    [Fact]
    public void A_column_that_no_row_has_is_refused() => Assert.Throws<InvalidDataException>(() => new BoostedTrees(1, 2, 0, [2], [0], [0, 1]));

    [Fact]
    public void Rows_of_another_width_are_refused() => Assert.Throws<ArgumentException>(() => two.Score([1, 2]));

    [Fact]
    public void An_exclusive_or_is_learnt_which_no_single_column_tells()
    {
        var random = new Random(1);
        var rows = Enumerable.Range(0, 400).Select(_ => new[] { (float)random.Next(2), random.Next(2), random.NextSingle() }).ToArray();
        var right = rows.Select(r => r[0] != r[1]).ToArray();
        var trees = new Boosting(rounds: 60, depth: 2, rate: 0.3, columnShare: 1).Fit(rows, right, rows.Select(_ => 1f).ToArray());
        Assert.True(trees.Score([1, 0, 0.5f]) > 1 && trees.Score([0, 1, 0.5f]) > 1);
        Assert.True(trees.Score([1, 1, 0.5f]) < -1 && trees.Score([0, 0, 0.5f]) < -1);
    }
}
