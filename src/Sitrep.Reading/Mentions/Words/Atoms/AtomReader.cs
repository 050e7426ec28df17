using Sitrep.Model;
using Sitrep.Reading.Mentions.Words.Lexica;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Mentions.Words.Atoms;

/// <summary>Cuts a sentence into atoms.</summary>
static class AtomReader
{
    const int LongestWord = 48;

    public static void Read(string text, Sentence sentence, Lexicon lexicon, List<Atom> atoms)
    {
        atoms.Clear();
        var (token, last) = (0, sentence.Span.Start);
        for (var i = sentence.Span.Start; i < sentence.Span.End;)
        {
            var end = Math.Min(Letters.EndOfAtom(text, i), sentence.Span.End);
            if (end <= i)
            {
                i++;
                continue;
            }

            while (token + 1 < sentence.Tokens.Length && sentence.Tokens[token].Span.End <= i)
            {
                token++;
            }

            atoms.Add(Atom(text, i, end, token, sentence, lexicon, Gaps.Between(text.AsSpan(last, i - last), atoms.Count == 0)));
            last = i = end;
        }
    }

    static Atom Atom(string text, int start, int end, int token, Sentence sentence, Lexicon lexicon, Gap gap)
    {
        var form = text.AsSpan(start, end - start);
        var shape = Shape(form);
        if ((shape & AtomShape.Number) != 0)
        {
            return new(start, end, token, lexicon.WordOf(form), 0, shape, gap);
        }

        var word = Word(form, lexicon);
        var whole = token < sentence.Tokens.Length && sentence.Tokens[token].Span == new Span(start, end);
        return new(start, end, token, word, whole ? Lemma(sentence.Tokens[token].Lemma, form, word, lexicon) : word, shape, gap);
    }

    static int Lemma(string lemma, ReadOnlySpan<char> form, int word, Lexicon lexicon) =>
        form.Equals(lemma, StringComparison.OrdinalIgnoreCase) ? word : Word(lemma, lexicon);

    static int Word(ReadOnlySpan<char> form, Lexicon lexicon)
    {
        if (form.Length > LongestWord)
        {
            return 0;
        }

        System.Span<char> lower = stackalloc char[LongestWord];
        return lexicon.WordOf(SmallLetters.Of(form, lower));
    }

    static AtomShape Shape(ReadOnlySpan<char> form)
    {
        if (char.IsDigit(form[0]))
        {
            return AtomShape.Number;
        }

        if (!char.IsUpper(form[0]))
        {
            return AtomShape.Lower;
        }

        foreach (var c in form)
        {
            if (char.IsLower(c))
            {
                return AtomShape.Upper;
            }
        }

        return AtomShape.Upper | AtomShape.Capitals;
    }
}
