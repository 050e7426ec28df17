namespace Sitrep.Reading.Text;

/// <summary>
/// The place in capitals, with a date or an agency, that opens a report up to its dash: "BEIRUT, June 3 (Agency) -". It is no part of
/// the sentence that follows.
/// </summary>
static class Dateline
{
    const int Longest = 14, ShortestPlace = 3;

    /// <summary>True when the piece is the dash of a dateline that begins with its line.</summary>
    public static bool EndsAt(string text, ReadOnlySpan<Piece> pieces, int lineFirst, int at)
    {
        if (at == lineFirst || at - lineFirst > Longest || at + 1 >= pieces.Length || !Signs.IsDash(text[pieces[at].Start]) || pieces[at + 1].Start == pieces[at].End)
        {
            return false;
        }

        for (var i = lineFirst; i < at; i++)
        {
            if (char.IsLower(text[pieces[i].Start]) || (i == lineFirst && !IsPlace(pieces[i].In(text))))
            {
                return false;
            }
        }

        // A line of a table ("MLRS - 1,017") has a figure there.
        return !IsPlace(pieces[at + 1].In(text)) && !char.IsDigit(text[pieces[at + 1].Start]);
    }

    static bool IsPlace(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!char.IsUpper(c) && !Signs.IsApostrophe(c))
            {
                return false;
            }
        }

        return word.Length >= ShortestPlace;
    }
}
