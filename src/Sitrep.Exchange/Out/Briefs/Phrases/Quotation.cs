using Sitrep.Model;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>Words of a report on one line, cut in the middle when they are long.</summary>
static class Quotation
{
    const int Longest = 240;

    public static string Of(Span span, string text)
    {
        var words = string.Join(' ', span.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length <= Longest ? words : $"{Cut(words, Longest / 2)} … {End(words, words.Length - Longest / 3)}";
    }

    static string End(string words, int at) => words[(char.IsLowSurrogate(words[at]) ? at + 1 : at)..].TrimStart();

    // Not between the halves of a surrogate pair.
    static string Cut(string words, int at) => words[..(char.IsLowSurrogate(words[at]) ? at - 1 : at)].TrimEnd();
}
