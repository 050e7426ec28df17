using Sitrep.Packs;

namespace Sitrep.Geography.Names;

/// <summary>Replacements of letter groups, the longest first, looked up by their first letter.</summary>
sealed class LetterRules
{
    readonly Dictionary<char, (string From, string To)[]> rules;

    public LetterRules(PackNode? table) => rules = (table?.Entries ?? [])
        .SelectMany(e => e.Value.Texts.Select(from => (From: from, To: e.Key == "-" ? "" : e.Key)))
        .GroupBy(r => r.From[0])
        .ToDictionary(g => g.Key, g => g.OrderByDescending(r => r.From.Length).ToArray());

    /// <summary>Rewrites the text from left to right; letters without a rule stay.</summary>
    public int Apply(ReadOnlySpan<char> text, Span<char> output)
    {
        var length = 0;
        for (var at = 0; at < text.Length;)
        {
            if (Find(text[at..]) is var (from, to))
            {
                to.CopyTo(output[length..]);
                (length, at) = (length + to.Length, at + from.Length);
            }
            else
            {
                output[length++] = text[at++];
            }
        }

        return length;
    }

    /// <summary>Copies the text with the longest ending that has a rule replaced.</summary>
    public int ApplyAtEnd(ReadOnlySpan<char> text, Span<char> output)
    {
        text.CopyTo(output);
        for (var at = Math.Max(1, text.Length - 3); at < text.Length; at++)
        {
            if (Find(text[at..]) is var (from, to) && from.Length == text.Length - at)
            {
                to.CopyTo(output[at..]);
                return at + to.Length;
            }
        }

        return text.Length;
    }

    (string From, string To)? Find(ReadOnlySpan<char> text)
    {
        if (rules.TryGetValue(text[0], out var candidates))
        {
            foreach (var rule in candidates)
            {
                if (text.StartsWith(rule.From))
                {
                    return rule;
                }
            }
        }

        return null;
    }
}
