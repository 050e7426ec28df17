using Sitrep.Model;
using Sitrep.Reading.Grammar.Trees;

namespace Sitrep.GrammarTraining;

/// <summary>Scores the network in training on sentences that it does not learn from.</summary>
sealed unsafe class Judge(Brain network, BatchMaker maker, WordClasses classes)
{
    readonly TreeDecoder decoder = new();

    public Scores Score(IReadOnlyList<Lesson> lessons)
    {
        var total = default(Scores);
        foreach (var chunk in lessons.Chunk(64))
        {
            total += Score(maker.Plain(chunk));
        }

        return total;
    }

    Scores Score(Batch batch)
    {
        var projected = network.Forward(batch, false);
        network.Arcs.Bend(projected, network.ArcDependent, batch.Rows);
        var headRows = new int[batch.Rows];
        for (var s = 0; s < batch.Lessons.Count; s++)
        {
            Decode(batch, projected, s, headRows);
        }

        var relations = network.RelationScores.Score(projected, network.RelationHead, network.RelationDependent, headRows);
        var total = default(Scores);
        for (var s = 0; s < batch.Lessons.Count; s++)
        {
            for (var i = 0; i < batch.Lessons[s].Length; i++)
            {
                var row = batch.Starts[s] + i;
                var (part, features) = classes.All[Best(projected + (long)row * network.HeadsWidth + network.ClassScores, network.Classes)];
                var relation = (Relation)Best(relations + (long)row * network.RelationScores.Output.Outer, Brain.Relations);
                total += Compare(batch.Lessons[s], i, headRows[row] < 0 ? -1 : headRows[row] - batch.Starts[s], relation, part, features);
            }
        }

        return total;
    }

    void Decode(Batch batch, float* projected, int s, int[] headRows)
    {
        var count = batch.Lessons[s].Length;
        var arcs = new float[count * (count + 1)];
        fixed (float* into = arcs)
        {
            for (var i = 0; i < count; i++)
            {
                network.Arcs.Score(projected, Brain.ArcHead, batch.Starts[s], count, batch.Starts[s] + i, into + i * (count + 1));
            }
        }

        var heads = headRows.AsSpan(batch.Starts[s], count);
        decoder.Decode(arcs, count + 1, heads);
        for (var i = 0; i < count; i++)
        {
            heads[i] = heads[i] < 0 ? -1 : heads[i] + batch.Starts[s];
        }
    }

    static Scores Compare(Lesson gold, int i, int head, Relation relation, PartOfSpeech part, Features features)
    {
        var right = gold.Heads[i] == head;
        var same = UdNames.NameOf(gold.Relations[i]).Split(':')[0] == UdNames.NameOf(relation).Split(':')[0];
        return new(
            1, gold.Parts[i] == part ? 1 : 0, gold.Parts[i] == part && gold.Features[i] == features ? 1 : 0,
            right ? 1 : 0, right && same ? 1 : 0, right && gold.Relations[i] == relation ? 1 : 0);
    }

    static int Best(float* scores, int count)
    {
        var best = 0;
        for (var i = 1; i < count; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }
}
