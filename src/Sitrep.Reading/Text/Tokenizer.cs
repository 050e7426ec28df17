using System.Collections.Frozen;

namespace Sitrep.Reading.Text;

/// <summary>
/// Cuts a text into words and signs in one pass, in the manner of the Universal Dependencies' English treebank. What keeps together
/// (abbreviations, numbers, model names, addresses) is found by the signs between letters; words that a language lists come from its rules.
/// Holds no state; may be shared by threads.
/// </summary>
public sealed class Tokenizer(TextRules rules)
{
    /// <summary>How far a sign of an address is looked for, so that time is linear in a text without spaces; mailbox and site by RFC 5321.</summary>
    const int LongestScheme = 7, LongestMailbox = 64, LongestSite = 255;

    readonly WordEnds ends = new(rules);
    readonly Connections connections = new(rules);
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> emoticons = rules.Emoticons.GetAlternateLookup<ReadOnlySpan<char>>();
    readonly int longestEmoticon = rules.Emoticons.Select(e => e.Length).DefaultIfEmpty(0).Max();

    /// <summary>Adds the pieces of the text to a list.</summary>
    public void Split(string text, List<Piece> pieces)
    {
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]))
            {
                at++;
                continue;
            }

            var end = at + 1;
            while (end < text.Length && !char.IsWhiteSpace(text[end]) && !char.IsControl(text[end]))
            {
                end++;
            }

            Chunk(text, at, end, pieces);
            at = end;
        }
    }

    /// <summary>Cuts what stands between two spaces.</summary>
    void Chunk(string text, int at, int end, List<Piece> pieces)
    {
        while (at < end)
        {
            var next = Address(text, at, end);
            if (next < 0)
            {
                next = Emoticon(text, at, end);
            }

            if (next >= 0)
            {
                pieces.Add(new(at, next, false));
            }
            else if (Signs.IsWord(text[at]) || StartsNumber(text, at, end))
            {
                next = connections.WordEnd(text, at, end);
                next = ends.Add(text, at, next, end, pieces);
            }
            else
            {
                next = SignEnd(text, at, end);
                pieces.Add(new(at, next, false));
            }

            at = next;
        }
    }

    static bool StartsNumber(string text, int at, int end) =>
        text[at] == '.' && at + 1 < end && char.IsAsciiDigit(text[at + 1]) && (at == 0 || !Signs.IsStop(text[at - 1]));

    /// <summary>The end of a site, an e-mail address, a hashtag or a user's name that starts here; -1 when none does.</summary>
    static int Address(string text, int at, int end)
    {
        var rest = text.AsSpan(at, end - at);
        var c = rest[0];
        if (c is '#' or '@')
        {
            return rest.Length > 1 && char.IsLetter(rest[1]) ? TagEnd(text, at + 1, end) : -1;
        }

        var scheme = char.IsAsciiLetter(c) ? rest[..Math.Min(rest.Length, LongestScheme + 3)].IndexOf("://", StringComparison.Ordinal) : -1;
        var isSite = scheme > 0 || (c is 'w' or 'W' && rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase));
        var isMail = !isSite && char.IsAsciiLetterOrDigit(c) && StartsMail(rest);
        if (!isSite && !isMail)
        {
            return -1;
        }

        var stop = rest.IndexOfAny(isMail ? Signs.NotInMail : Signs.NotInSites);
        stop = stop < 0 ? rest.Length : stop;
        while (stop > 1 && rest[stop - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'' or '\u2019' or '*')
        {
            stop--;
        }

        return at + stop;
    }

    static bool StartsMail(ReadOnlySpan<char> rest)
    {
        var sign = rest[..Math.Min(rest.Length, LongestMailbox + 1)].IndexOf('@');
        return sign > 0 && rest.Slice(sign, Math.Min(rest.Length - sign, LongestSite)).IndexOf('.') > 1 && !rest[..sign].ContainsAny(Signs.NotInMail);
    }

    static int TagEnd(string text, int at, int end)
    {
        while (at < end && Signs.IsWord(text[at]))
        {
            at++;
        }

        return at;
    }

    int Emoticon(string text, int at, int end)
    {
        if (Signs.IsWord(text[at]) && end - at > 3)
        {
            return -1;
        }

        for (var length = Math.Min(longestEmoticon, end - at); length > 1; length--)
        {
            if (emoticons.Contains(text.AsSpan(at, length)) && (at + length == end || !Signs.IsWord(text[at + length])))
            {
                return at + length;
            }
        }

        return -1;
    }

    /// <summary>The end of a sign: the same sign repeated, marks of question and exclamation mixed, or a picture with its joined parts.</summary>
    static int SignEnd(string text, int at, int end)
    {
        var first = text[at];
        var next = at + 1;
        if (Signs.IsPictorial(first))
        {
            return PictureEnd(text, at, end);
        }

        while (next < end && (text[next] == first || (first is '!' or '?' && text[next] is '!' or '?') || (first is '\u2018' or '\u2019' && text[next] is '\u2018' or '\u2019')
            || text[next] == '\uFE0F'))
        {
            next++;
        }

        return first is ',' or ';' or '%' ? at + 1 : next;
    }

    static int PictureEnd(string text, int at, int end)
    {
        var next = char.IsHighSurrogate(text[at]) && at + 1 < end ? at + 2 : at + 1;
        while (next < end)
        {
            var isModifier = text[next] == '\uD83C' && next + 1 < end && text[next + 1] is >= '\uDFFB' and <= '\uDFFF';
            var isFlag = text[next] == '\uD83C' && next + 1 < end && text[next + 1] is >= '\uDDE6' and <= '\uDDFF' && next == at + 2 && text[at] == '\uD83C';
            if (isModifier || isFlag)
            {
                next += 2;
            }
            else if (text[next] == '\u200D' && next + 1 < end)
            {
                next += next + 2 < end && char.IsHighSurrogate(text[next + 1]) ? 3 : 2;
            }
            else if (text[next] is '\uFE0F' or '\u20E3')
            {
                next++;
            }
            else
            {
                break;
            }
        }

        return Math.Min(next, end);
    }
}
