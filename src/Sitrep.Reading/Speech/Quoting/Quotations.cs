using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Reading.Speech.Quoting;

/// <summary>
/// The quoted stretches of a text with their marks. An opening mark that is not closed before its paragraph ends is closed there: the
/// next paragraph of a long quotation opens again, as printers have it.
/// </summary>
internal static class Quotations
{
    /// <summary>A single mark may be an apostrophe: its quotation is believed only when it closes within this many characters.</summary>
    const int LongestSingle = 400;

    public static ImmutableArray<Span> In(string text)
    {
        var found = ImmutableArray.CreateBuilder<Span>();
        for (var at = 0; at < text.Length; at++)
        {
            if (Opens(text, at) && Close(text, at) is > 0 and var end)
            {
                found.Add(new(at, end));
                at = end - 1;
            }
        }

        return found.ToImmutable();
    }

    static bool Opens(string text, int at) => text[at] switch
    {
        '“' or '«' or '„' => true,
        '"' => true,
        '‘' or '\'' or '`' => !BeforeIsWord(text, at) && at + 1 < text.Length && char.IsLetter(text[at + 1]),
        _ => false,
    };

    static int Close(string text, int open)
    {
        var single = text[open] is '‘' or '\'' or '`';
        for (var at = open + 1; at < text.Length; at++)
        {
            if (Closes(text, open, at))
            {
                return at > open + 1 ? at + 1 : 0;
            }

            if (ParagraphEnds(text, at))
            {
                return single ? 0 : at;
            }

            if (single && at - open > LongestSingle)
            {
                return 0;
            }
        }

        return single ? 0 : text.Length;
    }

    static bool Closes(string text, int open, int at) => text[open] switch
    {
        '“' => text[at] == '”',
        '„' => text[at] is '”' or '“',
        '«' => text[at] == '»',
        '"' => text[at] == '"',
        '‘' => text[at] == '’' && !AfterIsWord(text, at),
        _ => text[at] is '\'' && !AfterIsWord(text, at),
    };

    static bool BeforeIsWord(string text, int at) => at > 0 && (char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '.' or ',');

    static bool AfterIsWord(string text, int at) => at + 1 < text.Length && char.IsLetterOrDigit(text[at + 1]);

    static bool ParagraphEnds(string text, int at) =>
        text[at] == '\n' && (at + 1 >= text.Length || text[at + 1] is '\n' or '"' or '“' or '«');
}
