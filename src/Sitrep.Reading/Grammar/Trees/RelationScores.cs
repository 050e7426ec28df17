using System.Runtime.Intrinsics;
using Sitrep.Model;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.Reading.Grammar.Trees;

/// <summary>Chooses the relation of each word to its head, as the trainer's RelationScorer scores them.</summary>
sealed unsafe class RelationScores(GrammarModel model)
{
    readonly Room joined = new(), scores = new();

    /// <param name="heads">For each row of the batch its head's row, or -1.</param>
    public void Choose(float* projected, ReadOnlySpan<int> heads, Span<Relation> relations)
    {
        var shape = model.Shape;
        var pairs = joined.For(Panels.Eights(heads.Length) * shape.Relation);
        fixed (float* sides = model.Side)
        {
            for (var t = 0; t < heads.Length; t++)
            {
                var side = sides + (heads[t] < 0 ? 2 : heads[t] < t ? 0 : 1) * shape.Relation;
                var own = projected + t * shape.Heads + shape.RelationDependent;
                var head = heads[t] < 0 ? null : projected + heads[t] * shape.Heads + shape.RelationHead;
                Join(own, side, head, pairs + t * shape.Relation, shape.Relation);
            }
        }

        var scored = scores.For(Panels.Eights(heads.Length) * NetworkShape.RelationScores);
        model.RelationOutput.Multiply(pairs, Panels.Eights(heads.Length), shape.Relation, scored);
        for (var t = 0; t < heads.Length; t++)
        {
            relations[t] = heads[t] < 0 ? Relation.Root : Best(scored + t * NetworkShape.RelationScores);
        }
    }

    static void Join(float* own, float* side, float* head, float* into, int width)
    {
        for (var i = 0; i < width; i += 16)
        {
            var sum = Vector512.Load(own + i) + Vector512.Load(side + i);
            sum = head == null ? sum : sum + Vector512.Load(head + i);
            Vector512.MaxNative(sum, Vector512<float>.Zero).Store(into + i);
        }
    }

    /// <summary>The best relation other than the root's.</summary>
    static Relation Best(float* scores)
    {
        scores[(int)Relation.Root] = float.NegativeInfinity;
        return (Relation)Peak.Of(new(scores, NetworkShape.Relations));
    }
}
