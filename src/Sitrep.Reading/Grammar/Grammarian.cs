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
    /// <summary>
    /// A text of more pieces, some 200 KB, is parsed in two halves at once where a second processor is there. More than two would each need their reader's room, and
    /// trees are a third of the time of reading.
    /// </summary>
    internal const int Long = 40_000;

    readonly Tokenizer tokenizer = new(rules);
    readonly ConcurrentBag<Reader> idle = [];

    /// <summary>The sentences of a text in its order; spans are offsets into it. Sentences over 128 words are cut.</summary>
    public ImmutableArray<Sentence> Analyse(string text)
    {
        var reader = Take();
        reader.Split(text, tokenizer);
        var sentences = reader.Pieces >= Long && Environment.ProcessorCount > 1 ? ByHalves(text, reader) : reader.Parse(text);
        idle.Add(reader);
        return sentences;
    }

    /// <summary>The same for a text whose pieces and sentences are known, as in a treebank.</summary>
    /// <param name="sentences">The index after the last piece of each sentence.</param>
    public ImmutableArray<Sentence> Analyse(string text, ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> sentences)
    {
        var reader = Take();
        var parsed = reader.Parse(text, pieces, sentences);
        idle.Add(reader);
        return parsed;
    }

    ImmutableArray<Sentence> ByHalves(string text, Reader reader)
    {
        var half = reader.Half();
        var second = Task.Run(() =>
        {
            var other = Take();
            var parsed = other.ParseFrom(text, reader, half);
            idle.Add(other);
            return parsed;
        });
        var first = reader.ParseUpTo(text, half);
        return first.AddRange(second.GetAwaiter().GetResult());
    }

    Reader Take() => idle.TryTake(out var rested) ? rested : new Reader(model, rules, verbs);

    /// <summary>What one thread needs to read.</summary>
    sealed class Reader(GrammarModel model, TextRules rules, IrregularVerbs verbs)
    {
        readonly Parser parser = new(model, verbs);
        readonly SentenceSplitter splitter = new(rules);
        readonly List<Piece> pieces = [];
        readonly List<int> ends = [], cut = [];
        readonly ImmutableArray<Sentence>.Builder found = ImmutableArray.CreateBuilder<Sentence>();

        public int Pieces => pieces.Count;

        /// <summary>Reads a text's pieces and sentences.</summary>
        public void Split(string text, Tokenizer tokenizer)
        {
            pieces.Clear();
            ends.Clear();
            cut.Clear();
            tokenizer.Split(text, pieces);
            splitter.Split(text, CollectionsMarshal.AsSpan(pieces), ends);
            SentenceCutter.Cut(text, CollectionsMarshal.AsSpan(pieces), CollectionsMarshal.AsSpan(ends), cut);
        }

        /// <summary>The first sentence of the second half.</summary>
        public int Half() => cut.BinarySearch(pieces.Count / 2) is var at && at < 0 ? ~at : at;

        /// <summary>The trees of the text that was split.</summary>
        public ImmutableArray<Sentence> Parse(string text) => Trees(text, CollectionsMarshal.AsSpan(pieces), cut);

        public ImmutableArray<Sentence> ParseUpTo(string text, int sentence) => Trees(text, CollectionsMarshal.AsSpan(pieces), cut[..sentence]);

        /// <summary>The trees from a sentence on of a text that another reader has split and does not touch meanwhile.</summary>
        public ImmutableArray<Sentence> ParseFrom(string text, Reader split, int sentence)
        {
            var start = sentence == 0 ? 0 : split.cut[sentence - 1];
            return Trees(text, CollectionsMarshal.AsSpan(split.pieces)[start..], [.. split.cut[sentence..].Select(end => end - start)]);
        }

        public ImmutableArray<Sentence> Parse(string text, ReadOnlySpan<Piece> words, ReadOnlySpan<int> sentences)
        {
            cut.Clear();
            SentenceCutter.Cut(text, words, sentences, cut);
            return Trees(text, words, cut);
        }

        ImmutableArray<Sentence> Trees(string text, ReadOnlySpan<Piece> words, List<int> sentences)
        {
            found.Clear();
            parser.Parse(text, words, CollectionsMarshal.AsSpan(sentences), found);
            return found.ToImmutable();
        }
    }
}
