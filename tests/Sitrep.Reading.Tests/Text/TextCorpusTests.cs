using System.Runtime.InteropServices;
using Sitrep.BuiltIn;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Tests.Text;

public sealed class TextCorpusTests
{
    static readonly TextRules Rules = TextRules.From(BuiltInPacks.Packs);

    public static TheoryData<string, string[]> Rows(string kind)
    {
        var rows = new TheoryData<string, string[]>();
        foreach (var (_, corpus) in PacksFolder.Corpora("languages/english/text."))
        {
            foreach (var row in corpus[kind]!.Items)
            {
                rows.Add(row["text"]!.Text, [.. row.TextsOf("gives")]);
            }
        }

        return rows;
    }

    static List<Piece> Pieces(string text)
    {
        var pieces = new List<Piece>();
        new Tokenizer(Rules).Split(text, pieces);
        return pieces;
    }

    [Theory]
    [MemberData(nameof(Rows), "words")]
    public void A_text_is_cut_into_its_words(string text, string[] words) =>
        Assert.Equal(words, Pieces(text).Select(p => p.In(text).ToString()));

    [Theory]
    [MemberData(nameof(Rows), "sentences")]
    public void A_text_is_cut_into_its_sentences(string text, string[] sentences)
    {
        var pieces = Pieces(text);
        var ends = new List<int>();
        new SentenceSplitter(Rules).Split(text, CollectionsMarshal.AsSpan(pieces), ends);
        var starts = ends.Prepend(0);
        Assert.Equal(sentences, starts.Zip(ends, (first, end) => text[pieces[first].Start..pieces[end - 1].End]));
    }

    [Fact]
    public void Only_the_later_parts_of_a_written_word_are_marked() =>
        Assert.Equal([false, true, false, false], Pieces("can't 23mm").Select(p => p.InWord));

    [Fact]
    public void Pieces_cover_all_but_white_space_whatever_the_text_holds()
    {
        var random = new Random(5);
        const string Signs = "aZ9 .,'’-–/:;!?()\"$%#@\n\t•…\u200D\uD83D\uDD25é\u0639\u0301*&_<>";
        for (var run = 0; run < 300; run++)
        {
            var text = string.Concat(Enumerable.Range(0, 60).Select(_ => Signs[random.Next(Signs.Length)]));
            var covered = Pieces(text).SelectMany(p => Enumerable.Range(p.Start, p.Length)).ToList();
            Assert.Equal(Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i])), covered);
        }
    }
}
