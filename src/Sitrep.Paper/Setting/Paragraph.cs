using Sitrep.Paper.Ordering;

namespace Sitrep.Paper.Setting;

/// <summary>Words of several looks in one direction, broken into lines where they do not fit.</summary>
sealed class Paragraph
{
    readonly string text;
    readonly byte[] levels;
    readonly Piece[] pieces;
    readonly int[] ends;
    readonly bool fromTheRight;

    public Paragraph(bool fromTheRight, params IEnumerable<Piece> pieces)
    {
        this.pieces = [.. pieces.Select(piece => piece with { Text = Foreign.Line(piece.Text) })];
        text = string.Concat(this.pieces.Select(piece => piece.Text));
        ends = new int[this.pieces.Length];
        for (var (i, end) = (0, 0); i < ends.Length; i++)
        {
            ends[i] = end += this.pieces[i].Text.Length;
        }

        this.fromTheRight = fromTheRight;
        levels = BidiLevels.Of(text, fromTheRight);
    }

    /// <param name="width">Points.</param>
    public IEnumerable<Line> Lines(double width)
    {
        var (start, end, used) = (0, 0, 0.0);
        foreach (var part in Breaks.Of(text))
        {
            var (seen, whole) = (Width(end, part.Seen), Width(end, part.End));
            if (end > start && used + seen > width)
            {
                yield return Set(start, end);
                (start, used) = (end, 0);
            }

            while (start == end && seen > width && Cut(start, part.Seen, width) is var cut && cut < part.Seen)
            {
                yield return Set(start, cut);
                (start, end) = (cut, cut);
                (seen, whole) = (Width(cut, part.Seen), Width(cut, part.End));
            }

            (end, used) = (part.End, used + whole);
        }

        if (end > start)
        {
            yield return Set(start, end);
        }
    }

    double Width(int from, int to)
    {
        var width = 0.0;
        foreach (var run in Runs(from, to))
        {
            var style = run.Piece.Style;
            width += style.Face.Advance(run.Text, run.FromTheRight) * style.Size / style.Face.Tables.UnitsPerEm;
        }

        return width;
    }

    // Behind as much of a word as fits, and behind one character at least.
    int Cut(int from, int to, double width)
    {
        var (used, best) = (0.0, from);
        foreach (var run in Runs(from, to))
        {
            var scale = run.Piece.Style.Size / run.Piece.Style.Face.Tables.UnitsPerEm;
            foreach (var (end, advance) in run.Piece.Style.Face.Shape(run.Text, run.FromTheRight).Reaches())
            {
                if (used + advance * scale > width && best > from)
                {
                    return best;
                }

                best = Breaks.Whole(text, run.From + end);
            }

            used += run.Piece.Style.Face.Advance(run.Text, run.FromTheRight) * scale;
        }

        return to;
    }

    Line Set(int from, int to)
    {
        var trimmed = to;
        while (trimmed > from && (char.IsWhiteSpace(text[trimmed - 1]) || Foreign.IsDirection(text[trimmed - 1])))
        {
            // What is not seen at the end of a line stands at its end (rule L1).
            levels[--trimmed] = (byte)(fromTheRight ? 1 : 0);
        }

        var runs = Runs(from, to);
        var (shaped, left, x) = (runs.ConvertAll(run => run.Piece.Style.Face.Shape(run.Text, run.FromTheRight)), new double[runs.Count], 0.0);
        foreach (var i in VisualOrder.Of([.. runs.Select(run => run.Level)]))
        {
            left[i] = x;
            x += new Stretch(shaped[i], runs[i].Piece, 0).Width;
        }

        return new([.. runs.Select((run, i) => new Stretch(shaped[i], run.Piece, left[i]))], fromTheRight, runs.Count == 0 ? 0 : runs.Max(run => run.Piece.Style.Leading));
    }

    // Without what only tells directions.
    List<Run> Runs(int from, int to)
    {
        var runs = new List<Run>();
        var piece = Array.FindIndex(ends, end => end > from);
        for (var start = from; start < to;)
        {
            while (ends[piece] <= start)
            {
                piece++;
            }

            var end = start + 1;
            while (end < Math.Min(to, ends[piece]) && levels[end] == levels[start])
            {
                end++;
            }

            if (Foreign.Seen(text[start..end]) is { Length: > 0 } seen)
            {
                runs.Add(new(seen, start, levels[start], pieces[piece]));
            }

            start = end;
        }

        return runs;
    }

    readonly record struct Run(string Text, int From, byte Level, Piece Piece)
    {
        public bool FromTheRight => Level % 2 == 1;
    }
}
