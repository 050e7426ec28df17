using Sitrep.Model;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Grammar.Trees;

/// <summary>Hangs both quotes or brackets of a pair on the head of what they enclose, where that has one head, as UD has it.</summary>
sealed class PairedSigns
{
    readonly List<(int Row, char Closer)> open = [];

    /// <param name="heads">The rows of the heads, -1 for the root; rows of the sentence are from start to end.</param>
    public void Hang(string text, ReadOnlySpan<Piece> pieces, int start, int end, Span<int> heads, ReadOnlySpan<Relation> relations)
    {
        open.Clear();
        for (var row = start; row < end; row++)
        {
            if (relations[row] != Relation.Punct || pieces[row].Length > 2)
            {
                continue;
            }

            var sign = text[pieces[row].Start];
            var opener = Opener(sign);
            if (opener >= 0)
            {
                Hang(open[opener].Row, row, heads, relations);
                open.RemoveRange(opener, open.Count - opener);
            }
            else if (CloserOf(sign) is { } closer)
            {
                open.Add((row, closer));
            }
        }
    }

    int Opener(char closer)
    {
        var at = open.Count - 1;
        while (at >= 0 && open[at].Closer != closer)
        {
            at--;
        }

        return at;
    }

    static char? CloserOf(char sign) => sign switch
    {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '<' => '>',
        '\u201C' => '\u201D',
        '\u2018' => '\u2019',
        '\u00AB' => '\u00BB',
        '"' or '\'' => sign,
        _ => null,
    };

    static void Hang(int opener, int closer, Span<int> heads, ReadOnlySpan<Relation> relations)
    {
        var top = -1;
        for (var row = opener + 1; row < closer; row++)
        {
            if (relations[row] != Relation.Punct && (heads[row] <= opener || heads[row] >= closer))
            {
                if (top >= 0)
                {
                    return;
                }

                top = row;
            }
        }

        // A sign that something depends on stays: moving it might close a circle.
        if (top >= 0 && !heads.Contains(opener) && !heads.Contains(closer))
        {
            heads[opener] = heads[closer] = top;
        }
    }
}
