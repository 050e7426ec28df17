using Sitrep.Reading.Grammar.Trees;

namespace Sitrep.Reading.Tests.Grammar;

public sealed class TreeDecoderTests
{
    /// <summary>All trees with one root and no crossing arcs over so many words, as heads.</summary>
    static IEnumerable<int[]> Trees(int words)
    {
        for (var code = 0; code < (int)Math.Pow(words + 1, words); code++)
        {
            var heads = Enumerable.Range(0, words).Select(d => code / (int)Math.Pow(words + 1, d) % (words + 1) - 1).ToArray();
            if (IsTree(heads) && !Crosses(heads))
            {
                yield return heads;
            }
        }
    }

    internal static bool IsTree(IReadOnlyList<int> heads) => heads.Count(h => h < 0) == 1 && Enumerable.Range(0, heads.Count).All(d =>
    {
        var at = d;
        for (var steps = 0; at >= 0 && steps <= heads.Count; steps++)
        {
            at = heads[at];
        }

        return at < 0;
    });

    static bool Crosses(int[] heads)
    {
        var arcs = heads.Select((h, d) => (First: Math.Min(h, d), Last: Math.Max(h, d))).ToArray();
        return arcs.Any(a => arcs.Any(b => a.First < b.First && b.First < a.Last && a.Last < b.Last));
    }

    static float[] RandomArcs(int words, Random random)
    {
        var arcs = Enumerable.Range(0, words * (words + 1)).Select(_ => random.NextSingle() * 10).ToArray();
        for (var d = 0; d < words; d++)
        {
            arcs[d * (words + 1) + d + 1] = float.NegativeInfinity;
        }

        return arcs;
    }

    static double Sum(float[] arcs, int[] heads) => heads.Select((h, d) => (double)arcs[d * (heads.Length + 1) + h + 1]).Sum();

    [Fact]
    public void The_tree_is_the_best_of_all_with_one_root_and_no_crossing_arcs()
    {
        var (random, decoder) = (new Random(1), new TreeDecoder());
        for (var run = 0; run < 200; run++)
        {
            var words = 1 + run % 5;
            var arcs = RandomArcs(words, random);
            var heads = new int[words];
            decoder.Decode(arcs, words + 1, heads);
            Assert.True(IsTree(heads) && !Crosses(heads));
            Assert.Equal(Trees(words).Max(t => Sum(arcs, t)), Sum(arcs, heads), 3);
        }
    }

    [Fact]
    public void A_long_sentence_with_any_scores_gets_a_tree()
    {
        var arcs = RandomArcs(128, new Random(2));
        var heads = new int[128];
        new TreeDecoder().Decode(arcs, 129, heads);
        Assert.True(IsTree(heads));
    }
}
