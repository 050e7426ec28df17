namespace Sitrep.Reading.Text;

/// <summary>
/// Tells line breaks that end something (a headline, a list item, a line of a log) from those that only wrap a paragraph. A paragraph
/// is taken for wrapped when no line had room for the next line's first word.
/// </summary>
sealed class LineBreaks
{
    const int NarrowestWrap = 50, WidestWrap = 140;
    readonly List<(int Start, int End)> block = [];

    /// <summary>Adds the positions of the ends of lines after which nothing goes on.</summary>
    public void Find(string text, List<int> ends)
    {
        block.Clear();
        for (var at = 0; at <= text.Length;)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            if (text.AsSpan(at, end - at).IsWhiteSpace())
            {
                Close(text, ends);
            }
            else
            {
                block.Add((at, end));
            }

            at = end + 1;
        }

        Close(text, ends);
    }

    void Close(string text, List<int> ends)
    {
        if (block.Count == 0)
        {
            return;
        }

        var widest = 0;
        foreach (var (start, end) in block)
        {
            widest = Math.Max(widest, Length(text, start, end));
        }

        var wrapped = IsWrapped(text, widest);
        for (var i = 0; i + 1 < block.Count; i++)
        {
            if (!Continues(text, i, widest, wrapped))
            {
                ends.Add(block[i].End);
            }
        }

        ends.Add(block[^1].End);
        block.Clear();
    }

    bool IsWrapped(string text, int widest)
    {
        var isPlausible = block.Count == 2 ? widest is >= 66 and <= 84 : widest is >= NarrowestWrap and <= WidestWrap;
        for (var i = 0; isPlausible && i + 1 < block.Count; i++)
        {
            isPlausible = Length(text, block[i].Start, block[i].End) + 1 + FirstWord(text, block[i + 1]) > widest;
        }

        return isPlausible;
    }

    bool Continues(string text, int line, int widest, bool wrapped)
    {
        var next = text.AsSpan(block[line + 1].Start, block[line + 1].End - block[line + 1].Start).TrimStart();
        if (Signs.IsBullet(next[0]) || (!wrapped && StartsItem(next)))
        {
            return false;
        }

        var own = Length(text, block[line].Start, block[line].End);
        return wrapped || (widest >= NarrowestWrap && own * 4 > widest * 3 && char.IsLower(next[0]) && !EndsClause(text, block[line]));
    }

    static bool EndsClause(string text, (int Start, int End) line)
    {
        var last = text.AsSpan(line.Start, line.End - line.Start).TrimEnd()[^1];
        return Signs.IsStop(last) || last is ':' or ';';
    }

    /// <summary>A dash or star and a space, or a number or letter with a stop or bracket: "- ", "2. ", "b) ".</summary>
    static bool StartsItem(ReadOnlySpan<char> line)
    {
        if (line.Length > 2 && (Signs.IsDash(line[0]) || line[0] is '*' or '+' or '>') && line[1] == ' ')
        {
            return true;
        }

        var mark = 0;
        while (mark < line.Length && mark < 3 && char.IsAsciiDigit(line[mark]))
        {
            mark++;
        }

        mark = mark == 0 && char.IsLetter(line[0]) ? 1 : mark;
        return mark > 0 && mark + 1 < line.Length && line[mark] is '.' or ')' && line[mark + 1] == ' ';
    }

    static int Length(string text, int start, int end) => text.AsSpan(start, end - start).TrimEnd().Length;

    static int FirstWord(string text, (int Start, int End) line)
    {
        var rest = text.AsSpan(line.Start, line.End - line.Start).TrimStart();
        var space = rest.IndexOf(' ');
        return space < 0 ? rest.Length : space;
    }
}
