using System.Collections.Frozen;

namespace Sitrep.Reading.Text;

/// <summary>Parts endings from words: clitics ("'s"), contractions ("cannot"), units ("23mm"); and keeps the stop of an abbreviation.</summary>
sealed class WordEnds(TextRules rules)
{
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> abbreviations = rules.Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> titles = rules.Titles.GetAlternateLookup<ReadOnlySpan<char>>();
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> beforeNumbers = rules.BeforeNumbers.GetAlternateLookup<ReadOnlySpan<char>>();
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> clitics = rules.Clitics.GetAlternateLookup<ReadOnlySpan<char>>();
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> units = rules.Units.GetAlternateLookup<ReadOnlySpan<char>>();
    readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> contractions = rules.Contractions.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds the word's pieces and returns where the next begins.</summary>
    public int Add(string text, int start, int wordEnd, int chunkEnd, List<Piece> pieces)
    {
        var word = text.AsSpan(start, wordEnd - start);
        if (wordEnd < chunkEnd && text[wordEnd] == '.' && KeepsStop(text, word, wordEnd, chunkEnd))
        {
            pieces.Add(new(start, wordEnd + 1, false));
            return wordEnd + 1;
        }

        if (contractions.TryGetValue(word, out var first))
        {
            return Two(start, start + first, wordEnd, pieces, true);
        }

        if (char.IsAsciiDigit(word[0]) || word[0] == '.')
        {
            var number = NumberLength(word);
            return number < word.Length && units.Contains(word[number..]) ? Two(start, start + number, wordEnd, pieces, false) : One(start, wordEnd, pieces);
        }

        return Apostrophes(text, start, wordEnd, chunkEnd, pieces);
    }

    static int NumberLength(ReadOnlySpan<char> word)
    {
        var length = word.IndexOfAnyExcept(Signs.NumberSigns);
        return length < 0 ? word.Length : length;
    }

    int Apostrophes(string text, int start, int wordEnd, int chunkEnd, List<Piece> pieces)
    {
        var length = CliticLength(text.AsSpan(start, wordEnd - start));
        if (length > 0)
        {
            return Two(start, wordEnd - length, wordEnd, pieces, true);
        }

        var isPossessive = wordEnd < chunkEnd && text[wordEnd] is '\'' or '\u2019' && text[wordEnd - 1] is 's' or 'S'
            && (wordEnd + 1 == chunkEnd || text[wordEnd + 1] is '.' or ',' or ';' or ')') && !Opened(pieces, text);
        return isPossessive ? Two(start, wordEnd, wordEnd + 1, pieces, true) : One(start, wordEnd, pieces);
    }

    /// <summary>True when a single quote was opened among the last pieces, so that the next one closes it.</summary>
    static bool Opened(List<Piece> pieces, string text)
    {
        for (var i = pieces.Count - 1; i >= Math.Max(0, pieces.Count - 8); i--)
        {
            if (pieces[i].Length == 1 && text[pieces[i].Start] is '\'' or '\u2018' && (i == 0 || pieces[i - 1].End < pieces[i].Start))
            {
                return true;
            }
        }

        return false;
    }

    int CliticLength(ReadOnlySpan<char> word)
    {
        Span<char> straight = stackalloc char[3];
        for (var length = 2; length <= 3 && length < word.Length; length++)
        {
            var ending = word[^length..];
            if ((Signs.IsApostrophe(ending[0]) || (length == 3 && Signs.IsApostrophe(ending[1]))) && clitics.Contains(Straight(ending, straight)))
            {
                return length == 2 && char.IsAsciiDigit(word[^3]) ? 0 : length;
            }
        }

        return 0;
    }

    static ReadOnlySpan<char> Straight(ReadOnlySpan<char> ending, Span<char> into)
    {
        for (var i = 0; i < ending.Length; i++)
        {
            into[i] = Signs.IsApostrophe(ending[i]) ? '\'' : ending[i];
        }

        return into[..ending.Length];
    }

    bool KeepsStop(string text, ReadOnlySpan<char> word, int wordEnd, int chunkEnd)
    {
        if (wordEnd + 1 < chunkEnd && text[wordEnd + 1] == '.')
        {
            return false;
        }

        if (word.Length == 1)
        {
            return (char.IsUpper(word[0]) && word[0] != 'I') || (beforeNumbers.Contains(word) && NumberFollows(text, wordEnd + 1));
        }

        var isLetters = word.Length >= 3 && word[1] == '.' && word[^2] == '.' && char.IsLetter(word[^1]);
        return isLetters || abbreviations.Contains(word) || titles.Contains(word) || (beforeNumbers.Contains(word) && NumberFollows(text, wordEnd + 1));
    }

    static bool NumberFollows(string text, int at)
    {
        while (at < text.Length && (text[at] == ' ' || text[at] == '\u00A0'))
        {
            at++;
        }

        return at < text.Length && char.IsAsciiDigit(text[at]);
    }

    static int One(int start, int end, List<Piece> pieces)
    {
        pieces.Add(new(start, end, false));
        return end;
    }

    static int Two(int start, int middle, int end, List<Piece> pieces, bool inWord)
    {
        pieces.Add(new(start, middle, false));
        pieces.Add(new(middle, end, inWord));
        return end;
    }
}
