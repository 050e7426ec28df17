using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;

namespace Sitrep.Exchange.Out;

/// <summary>
/// Writes sentences as CoNLL-U. Beside the trees it keeps where words stand: MISC has SpaceAfter=No and TokenRange=start:end, in
/// Unicode code points of the text. Written words that hold several ("don't") are range lines.
/// </summary>
public sealed class ConlluWriter(TextWriter output)
{
    string text = "";
    (int Unit, int Point) reached;

    /// <summary>Writes a document.</summary>
    /// <param name="document">Its name for the newdoc line; none is written when empty.</param>
    public void Write(string text, ImmutableArray<Sentence> sentences, string document = "")
    {
        (this.text, reached) = (text, (0, 0));
        for (var i = 0; i < sentences.Length; i++)
        {
            if (i == 0 && document.Length > 0)
            {
                output.Write($"# newdoc id = {OneLine(document)}\n");
            }

            output.Write(string.Create(CultureInfo.InvariantCulture, $"# sent_id = {(document.Length > 0 ? OneLine(document) + "-" : "")}{i + 1}\n"));
            output.Write($"# text = {string.Join(' ', sentences[i].Span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}\n");
            Write(sentences[i].Tokens, i + 1 < sentences.Length ? sentences[i + 1].Span.Start : text.Length);
            output.Write('\n');
        }
    }

    void Write(ImmutableArray<Token> tokens, int after)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var last = LastInWord(tokens, i);
            if (!tokens[i].InWord && last > i)
            {
                var whole = tokens[i].Span.To(tokens[last].Span);
                output.Write(string.Create(CultureInfo.InvariantCulture, $"{i + 1}-{last + 1}\t{whole.Of(text)}\t_\t_\t_\t_\t_\t_\t_\t{Place(whole, After(tokens, last, after))}\n"));
            }

            Write(tokens[i], i, last > i || tokens[i].InWord ? "_" : Place(tokens[i].Span, After(tokens, i, after)));
        }
    }

    void Write(Token token, int index, string misc) => output.Write(string.Create(
        CultureInfo.InvariantCulture,
        $"{index + 1}\t{token.Span.Of(text)}\t{token.Lemma}\t{UdNames.NameOf(token.Pos)}\t_\t{UdNames.NameOf(token.Features)}\t{token.Head + 1}\t{UdNames.NameOf(token.Relation)}\t_\t{misc}\n"));

    /// <summary>A file's name may hold anything.</summary>
    static string OneLine(string name) => string.Concat(name.Select(c => char.IsControl(c) ? '?' : c));

    static int LastInWord(ImmutableArray<Token> tokens, int i)
    {
        while (i + 1 < tokens.Length && tokens[i + 1].InWord)
        {
            i++;
        }

        return i;
    }

    static int After(ImmutableArray<Token> tokens, int i, int end) => i + 1 < tokens.Length ? tokens[i + 1].Span.Start : end;

    string Place(Span span, int next)
    {
        var start = Point(span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"{(next == span.End ? "SpaceAfter=No|" : "")}TokenRange={start}:{Point(span.End)}");
    }

    /// <summary>The code points before a place; places come in order.</summary>
    int Point(int unit)
    {
        for (; reached.Unit < unit; reached.Unit++)
        {
            reached.Point += reached.Unit > 0 && char.IsSurrogatePair(text[reached.Unit - 1], text[reached.Unit]) ? 0 : 1;
        }

        return reached.Point;
    }
}
