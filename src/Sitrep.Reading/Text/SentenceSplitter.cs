using System.Collections.Frozen;

namespace Sitrep.Reading.Text;

/// <summary>Finds where sentences, headlines and list items end among the pieces of a text. Not for use by two threads at once.</summary>
public sealed class SentenceSplitter(TextRules rules)
{
    readonly LineBreaks lineBreaks = new();
    readonly List<int> lineEnds = [];
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> titles = rules.Titles.GetAlternateLookup<ReadOnlySpan<char>>();
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> starters = rules.Starters.GetAlternateLookup<ReadOnlySpan<char>>();
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> emoticons = rules.Emoticons.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Adds for each sentence the index after its last piece.</summary>
    public void Split(string text, ReadOnlySpan<Piece> pieces, List<int> ends)
    {
        lineEnds.Clear();
        lineBreaks.Find(text, lineEnds);
        var (first, line, lineFirst) = (0, 0, 0);
        for (var i = 0; i < pieces.Length; i++)
        {
            while (line < lineEnds.Count && lineEnds[line] < pieces[i].End)
            {
                line++;
            }

            var next = i + 1;
            var endsLine = next == pieces.Length || (line < lineEnds.Count && lineEnds[line] <= pieces[next].Start);
            if (!endsLine)
            {
                next = AfterClosers(text, pieces, i);
                endsLine = next == pieces.Length || (line < lineEnds.Count && lineEnds[line] <= pieces[next].Start && lineEnds[line] >= pieces[next - 1].End);
                endsLine &= next == i + 1;
            }

            if (endsLine || Dateline.EndsAt(text, pieces, lineFirst, i) || (next < pieces.Length && Ends(text, pieces, first, i, next)))
            {
                ends.Add(next);
                lineFirst = endsLine ? next : lineFirst;
                first = next;
                i = next - 1;
            }
        }
    }

    /// <summary>The index after the quotes and brackets that close right after a piece.</summary>
    static int AfterClosers(string text, ReadOnlySpan<Piece> pieces, int i)
    {
        var next = i + 1;
        while (next < pieces.Length && pieces[next].Start == pieces[next - 1].End && Signs.IsCloser(text[pieces[next].Start]) && pieces[next].Length <= 2)
        {
            next++;
        }

        return next;
    }

    bool Ends(string text, ReadOnlySpan<Piece> pieces, int first, int i, int next)
    {
        var piece = pieces[i].In(text);
        var follower = text[pieces[next].Start];
        var isSpaced = pieces[next].Start > pieces[next - 1].End;
        if (!Signs.IsStop(piece[0]))
        {
            return isSpaced && (piece[^1] == '.' ? EndsWithAbbreviation(piece[..^1], pieces[next].In(text)) : EndsWithEmoticon(piece, follower));
        }

        if (!isSpaced)
        {
            return piece is "." && next == i + 1 && char.IsUpper(follower) && i > first;
        }

        if (char.IsLower(follower))
        {
            return next == i + 1 && piece[0] != '\u2026' && piece.Length == 1 && i > first + 1;
        }

        return !IsItemMark(text, pieces, first, i);
    }

    /// <summary>"1." or "b." at the start of a sentence: its mark, not its end.</summary>
    static bool IsItemMark(string text, ReadOnlySpan<Piece> pieces, int first, int i)
    {
        var mark = pieces[first].In(text);
        return i == first + 1 && mark.Length <= 3 && text[pieces[i].Start] == '.' && (char.IsAsciiDigit(mark[0]) || mark.Length == 1);
    }

    bool EndsWithAbbreviation(ReadOnlySpan<char> word, ReadOnlySpan<char> follower) =>
        word.Length > 1 && !titles.Contains(word) && char.IsUpper(follower[0]) && starters.Contains(follower);

    bool EndsWithEmoticon(ReadOnlySpan<char> piece, char follower) =>
        piece.Length > 1 && !Signs.IsWord(piece[0]) && char.IsUpper(follower) && emoticons.Contains(piece);
}
