using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Reading.Grammar.Trees;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Grammar;

/// <summary>Gives sentences their trees, some hundred words at a time. For one thread; costs 10 MB, so keep and reuse it.</summary>
sealed unsafe class Parser(GrammarModel model, IrregularVerbs verbs)
{
    /// <summary>A batch is closed when it has so many words: enough for products of matrices, few enough for the cache.</summary>
    const int BatchWords = 128;

    readonly Encoder encoder = new(model);
    readonly ArcScores arcs = new(model);
    readonly RelationScores relationScores = new(model);
    readonly TreeDecoder decoder = new();
    readonly ClassChooser classes = new(model.Classes);
    readonly PairedSigns pairs = new();
    readonly MisreadVerbs misread = new(verbs);
    readonly LemmaMemory lemmas = new(model, verbs);
    readonly List<int> ends = [];
    int[] heads = new int[4 * BatchWords];
    Relation[] relations = new Relation[4 * BatchWords];

    /// <summary>Adds a sentence with its tree for each range of pieces.</summary>
    /// <param name="sentences">The index after the last piece of each sentence; none is longer than <see cref="SentenceCutter.Longest"/>.</param>
    public void Parse(string text, ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> sentences, ImmutableArray<Sentence>.Builder into)
    {
        var start = 0;
        ends.Clear();
        for (var s = 0; s < sentences.Length; s++)
        {
            ends.Add(sentences[s] - start);
            if (sentences[s] - start >= BatchWords || s == sentences.Length - 1)
            {
                ParseBatch(text, pieces[start..sentences[s]], CollectionsMarshal.AsSpan(ends), into);
                start = sentences[s];
                ends.Clear();
            }
        }
    }

    void ParseBatch(string text, ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> sentences, ImmutableArray<Sentence>.Builder into)
    {
        if (heads.Length < pieces.Length)
        {
            (heads, relations) = (new int[2 * pieces.Length], new Relation[2 * pieces.Length]);
        }

        var projected = encoder.Run(text, pieces, sentences);
        arcs.Bend(projected, pieces.Length);
        var start = 0;
        foreach (var end in sentences)
        {
            var own = heads.AsSpan(start, end - start);
            decoder.Decode(arcs.Score(projected, start, own.Length), ArcScores.Stride(own.Length), own);
            for (var i = 0; i < own.Length; i++)
            {
                own[i] = own[i] < 0 ? -1 : own[i] + start;
            }

            start = end;
        }

        relationScores.Choose(projected, heads.AsSpan(0, pieces.Length), relations);
        start = 0;
        foreach (var end in sentences)
        {
            pairs.Hang(text, pieces, start, end, heads.AsSpan(0, pieces.Length), relations);
            into.Add(Finish(text, pieces, start, end, projected));
            start = end;
        }
    }

    Sentence Finish(string text, ReadOnlySpan<Piece> pieces, int start, int end, float* projected)
    {
        var tokens = new Token[end - start];
        for (var t = start; t < end; t++)
        {
            var best = classes.Best(projected + t * model.Shape.Heads + model.Shape.ClassScores);
            var (part, features) = model.Classes[best];
            var piece = pieces[t];
            tokens[t - start] = new Token(
                new(piece.Start, piece.End), lemmas.Of(piece.In(text), encoder.KeyOf(t), best), part, features, heads[t] < 0 ? -1 : heads[t] - start, relations[t], piece.InWord);
        }

        misread.Mend(text, tokens);
        return new(new(pieces[start].Start, pieces[end - 1].End), ImmutableCollectionsMarshal.AsImmutableArray(tokens));
    }
}
