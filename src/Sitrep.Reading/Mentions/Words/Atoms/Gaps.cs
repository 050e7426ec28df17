namespace Sitrep.Reading.Mentions.Words.Atoms;

/// <summary>Names what stands between two atoms.</summary>
static class Gaps
{
    public static Gap Between(ReadOnlySpan<char> between, bool atStart)
    {
        if (atStart)
        {
            return Gap.Break;
        }

        return between switch
        {
            "" => Gap.None,
            " " => Gap.Space,
            "," or ", " => Gap.Comma,
            "'" or "’" or "‘" or "ʿ" or "ʾ" or "`" or "' " or "’ " => Gap.Apostrophe,
            "-" or "–" or "‑" or "‐" or "—" or "‒" or "−" => Gap.Hyphen,
            "." => Gap.Dot,
            "/" => Gap.Slash,
            " - " or " – " or " — " or " ‒ " => Gap.Dash,
            ": " or ":" => Gap.Colon,
            " (" => Gap.Open,
            ". " => Gap.Dot,
            _ => Longer(between),
        };
    }

    static Gap Longer(ReadOnlySpan<char> between)
    {
        var (mark, lines) = ('\0', 0);
        foreach (var c in between)
        {
            lines += c == '\n' ? 1 : 0;
            if (!char.IsWhiteSpace(c))
            {
                if (mark != '\0')
                {
                    return Gap.Break;
                }

                mark = c;
            }
        }

        return (mark, lines) switch
        {
            (_, > 1) => Gap.Break,
            ('\0', _) => Gap.Space,
            (',', _) => Gap.Comma,
            ('-' or '–' or '—' or '‒' or '−', _) => Gap.Dash,
            ('(' or '[', _) => Gap.Open,
            (':', _) => Gap.Colon,
            _ => Gap.Break,
        };
    }
}
