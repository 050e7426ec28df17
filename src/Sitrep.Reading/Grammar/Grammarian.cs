using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Reading.Grammar.Trees;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Grammar;

/// <summary>
/// Turns text into sentences with trees. One serves all threads: it keeps a reader for each thread that is at work (about 12 MB each).
/// The same text gives the same answer whatever was read before and on however many threads.
/// </summary>
public sealed class Grammarian(GrammarModel model, TextRules rules, IrregularVerbs verbs)
{
    readonly Tokenizer tokenizer = new(rules);
    readonly ConcurrentBag<Reader> idle = [];

    /// <summary>The sentences of a text in its order; spans are offsets into it. Sentences over 128 words are cut.</summary>
    public ImmutableArray<Sentence> Analyse(string text)
    {
        var reader = idle.TryTake(out var rested) ? rested : new Reader(model, rules, verbs);
        var sentences = reader.Read(text, tokenizer);
        idle.Add(reader);
        return sentences;
    }

    /// <summary>The same for a text whose pieces and sentences are known, as in a treebank.</summary>
    /// <param name="sentences">The index after the last piece of each sentence.</param>
    public ImmutableArray<Sentence> Analyse(string text, ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> sentences)
    {
        var reader = idle.TryTake(out var rested) ? rested : new Reader(model, rules, verbs);
        var parsed = reader.Parse(text, pieces, sentences);
        idle.Add(reader);
        return parsed;
    }

    /// <summary>What one thread needs to read.</summary>
    sealed class Reader(GrammarModel model, TextRules rules, IrregularVerbs verbs)
    {
        readonly Parser parser = new(model, verbs);
        readonly SentenceSplitter splitter = new(rules);
        readonly List<Piece> pieces = [];
        readonly List<int> ends = [], cut = [];
        readonly ImmutableArray<Sentence>.Builder found = ImmutableArray.CreateBuilder<Sentence>();

        public ImmutableArray<Sentence> Read(string text, Tokenizer tokenizer)
        {
            pieces.Clear();
            ends.Clear();
            tokenizer.Split(text, pieces);
            splitter.Split(text, CollectionsMarshal.AsSpan(pieces), ends);
            return Parse(text, CollectionsMarshal.AsSpan(pieces), CollectionsMarshal.AsSpan(ends));
        }

        public ImmutableArray<Sentence> Parse(string text, ReadOnlySpan<Piece> words, ReadOnlySpan<int> sentences)
        {
            cut.Clear();
            found.Clear();
            SentenceCutter.Cut(text, words, sentences, cut);
            parser.Parse(text, words, CollectionsMarshal.AsSpan(cut), found);
            return found.ToImmutable();
        }
    }
}
