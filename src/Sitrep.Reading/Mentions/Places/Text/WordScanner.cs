using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Mentions.Places.Text;

/// <summary>Cuts a report into <see cref="Word"/>s, sentence by sentence.</summary>
sealed class WordScanner(PlaceWords lexicon)
{
    /// <summary>A text with fewer capitals than this share of its letters is taken as written without case.</summary>
    const double CapitalsOfCased = 0.004;

    /// <param name="words">Receives the words.</param>
    public void Scan(string text, ImmutableArray<Sentence> sentences, List<Word> words)
    {
        var caseless = IsCaseless(text);
        foreach (var sentence in sentences)
        {
            var gap = Gap.Break;
            var token = 0;
            for (var at = sentence.Span.Start; at < sentence.Span.End;)
            {
                if (!char.IsLetterOrDigit(text[at]))
                {
                    gap = Widen(gap, text[at++]);
                    continue;
                }

                var end = End(text, at, sentence.Span.End);
                words.Add(Read(text, at, ref end, gap, caseless, PosAt(sentence, at, ref token)));
                (at, gap) = (end, Gap.Space);
            }
        }
    }

    static bool IsCaseless(string text)
    {
        var (letters, capitals) = (0, 0);
        foreach (var c in text)
        {
            letters += char.IsLetter(c) ? 1 : 0;
            capitals += char.IsUpper(c) ? 1 : 0;
        }

        return capitals < letters * CapitalsOfCased;
    }

    static Gap Widen(Gap gap, char c) => c switch
    {
        _ when gap == Gap.Break => gap,
        _ when char.IsWhiteSpace(c) => gap is Gap.Hyphen ? Gap.Other : gap,
        '-' or '–' or '‑' or '‐' => gap == Gap.Space ? Gap.Hyphen : Gap.Other,
        ',' or '،' => Gap.Comma,
        '.' => Gap.Stop,
        '(' or '[' => Gap.Open,
        '/' => Gap.Slash,
        '\'' or '’' or '‘' or 'ʿ' or 'ʾ' or '`' when gap == Gap.Space => gap,
        _ => Gap.Other,
    };

    static int End(string text, int at, int limit)
    {
        var end = at + 1;
        while (end < limit && (char.IsLetterOrDigit(text[end]) || IsMark(text[end]) || (Joins(text, end, limit) && end + 1 < limit)))
        {
            end++;
        }

        return end;
    }

    static bool IsMark(char c) => c > '\u02FF' && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>An apostrophe between letters, or the full stop of "U.S", joins; so does a comma or point between digits.</summary>
    static bool Joins(string text, int at, int limit) => at + 1 < limit && text[at] switch
    {
        '\'' or '’' or '‘' or 'ʿ' or 'ʾ' or '`' => char.IsLetter(text[at + 1]),
        '.' => (char.IsUpper(text[at + 1]) && char.IsUpper(text[at - 1]) && (at < 2 || !char.IsLetter(text[at - 2])))
            || (char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1])),
        ',' => char.IsDigit(text[at - 1]) && char.IsDigit(text[at + 1]),
        _ => false,
    };

    Word Read(string text, int start, ref int end, Gap gap, bool caseless, PartOfSpeech pos)
    {
        var shape = WordShape.None;
        var nameEnd = end;
        if (end - start > 2 && text[end - 1] is 's' or 'S' && text[end - 2] is '\'' or '’')
        {
            (nameEnd, shape) = (end - 2, WordShape.Possessive);
        }

        var form = text.AsSpan(start, nameEnd - start);
        shape |= Shape(form, caseless);
        if (end < text.Length && text[end] == '.' && IsAbbreviation(form, text, end))
        {
            (shape, end) = (shape | WordShape.Abbreviated, end + 1);
            nameEnd = end;
        }

        var (meaning, kind) = lexicon[form];
        return new(new(start, nameEnd), gap, LowerOf(form), shape, meaning, kind, pos);
    }

    static WordShape Shape(ReadOnlySpan<char> form, bool caseless)
    {
        var shape = char.IsDigit(form[0]) ? WordShape.Digits : WordShape.None;
        if (caseless || char.GetUnicodeCategory(form[0]) is System.Globalization.UnicodeCategory.OtherLetter)
        {
            return shape | WordShape.Caseless;
        }

        shape |= char.IsUpper(form[0]) ? WordShape.Capital : WordShape.None;
        shape |= form.Length > 1 && char.IsUpper(form[0]) && char.IsUpper(form[^1]) ? WordShape.AllCapitals : WordShape.None;
        return form.Contains('.') ? shape | WordShape.Abbreviated : shape;
    }

    /// <summary>A full stop belongs to the word after "U.S", and after a short capitalised word when the sentence goes on.</summary>
    static bool IsAbbreviation(ReadOnlySpan<char> form, string text, int stop) =>
        char.IsUpper(form[0]) && form.Length <= 5
        && (form.Contains('.') || (stop + 1 < text.Length && (text[stop + 1] is ',' or ')' || (stop + 2 < text.Length && text[stop + 1] == ' '
            && (form.Length == 1 || (form.Length <= 3 && char.IsLower(form[^1]))) && char.IsUpper(text[stop + 2])) || (stop + 2 < text.Length && text[stop + 1] == ' ' && char.IsLower(text[stop + 2])))));

    static Feature LowerOf(ReadOnlySpan<char> form)
    {
        Span<char> lower = stackalloc char[32];
        form = form[..Math.Min(32, form.Length)];
        return Feature.Of(SmallLetters.Of(form, lower));
    }

    static PartOfSpeech PosAt(Sentence sentence, int at, ref int token)
    {
        var tokens = sentence.Tokens;
        if (tokens.IsDefaultOrEmpty)
        {
            return PartOfSpeech.X;
        }

        while (token + 1 < tokens.Length && tokens[token].Span.End <= at)
        {
            token++;
        }

        return tokens[token].Span.Start <= at && at < tokens[token].Span.End ? tokens[token].Pos : PartOfSpeech.X;
    }
}
