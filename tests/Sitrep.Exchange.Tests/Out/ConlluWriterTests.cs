using System.Collections.Immutable;
using Sitrep.Exchange.In.Trees;
using Sitrep.Exchange.Out;
using Sitrep.Model;

namespace Sitrep.Exchange.Tests.Out;

public sealed class ConlluWriterTests
{
    /// <summary>A sentence whose words, found one after another in the text, all hang on the first; "+" marks a later part of a word.</summary>
    static Sentence Sentence(string text, int from, params string[] forms)
    {
        var tokens = new List<Token>();
        var at = from;
        foreach (var form in forms)
        {
            var start = text.IndexOf(form.TrimStart('+'), at, StringComparison.Ordinal);
            at = start + form.TrimStart('+').Length;
            tokens.Add(new(new(start, at), form.TrimStart('+').ToLowerInvariant(), PartOfSpeech.Noun, Features.Singular, tokens.Count == 0 ? -1 : 0,
                tokens.Count == 0 ? Relation.Root : Relation.NsubjPass, form[0] == '+'));
        }

        return new(new(tokens[0].Span.Start, at), [.. tokens]);
    }

    static string Write(string text, string document, params Sentence[] sentences)
    {
        using var output = new StringWriter();
        new ConlluWriter(output).Write(text, [.. sentences], document);
        return output.ToString();
    }

    static string[] Column(string written, int column) =>
        [.. written.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')[column])];

    [Fact]
    public void A_sentence_is_written_as_the_format_says()
    {
        const string Text = "They can't.";
        const string Expected =
            "# newdoc id = a.txt\n# sent_id = a.txt-1\n# text = They can't.\n" +
            "1\tThey\tthey\tNOUN\t_\tNumber=Sing\t0\troot\t_\tTokenRange=0:4\n" +
            "2-3\tcan't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No|TokenRange=5:10\n" +
            "2\tca\tca\tNOUN\t_\tNumber=Sing\t1\tnsubj:pass\t_\t_\n" +
            "3\tn't\tn't\tNOUN\t_\tNumber=Sing\t1\tnsubj:pass\t_\t_\n" +
            "4\t.\t.\tNOUN\t_\tNumber=Sing\t1\tnsubj:pass\t_\tSpaceAfter=No|TokenRange=10:11\n\n";
        Assert.Equal(Expected, Write(Text, "a.txt", Sentence(Text, 0, "They", "ca", "+n't", ".")));
    }

    [Fact]
    public void Offsets_count_code_points()
    {
        const string Text = "\U0001F4A5\U0001F4A5 حلب \U0001F6A8 now";
        var ranges = Column(Write(Text, "", Sentence(Text, 0, "\U0001F4A5\U0001F4A5", "حلب", "\U0001F6A8", "now")), 9);
        Assert.Equal(["TokenRange=0:2", "TokenRange=3:6", "TokenRange=7:8", "SpaceAfter=No|TokenRange=9:12"], ranges);
    }

    [Fact]
    public void Line_breaks_within_a_sentence_or_a_name_open_no_line()
    {
        const string Text = "Shells\nfell";
        var written = Write(Text, "a\nb.txt", Sentence(Text, 0, "Shells", "fell"));
        Assert.Contains("# newdoc id = a?b.txt\n# sent_id = a?b.txt-1\n# text = Shells fell\n", written, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        const string Text = "We can't. Fire \U0001F525 in (Khan) al-Asal\nIt's over";
        Sentence[] sentences =
        [
            Sentence(Text, 0, "We", "ca", "+n't", "."), Sentence(Text, 9, "Fire", "\U0001F525", "in", "(", "Khan", ")", "al", "-", "Asal"), Sentence(Text, 35, "It", "+'s", "over"),
        ];
        var read = ConlluReader.Read(new StringReader(Write(Text, "a", sentences)));
        var tokens = sentences.SelectMany(s => s.Tokens).ToImmutableArray();
        Assert.Equal(tokens.Select(t => (t.Span.Of(Text), t.InWord)), read.Words.Select(w => (w.Span.Of(read.Text), w.InWord)));
        Assert.Equal([4, 13, 16], read.SentenceEnds.ToArray());
        Assert.Equal("We can't. \nFire \U0001F525 in (Khan) al-Asal \nIt's over\n", read.Text);
    }
}
