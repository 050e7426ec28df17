using System.Collections.Immutable;
using Sitrep.BuiltIn;
using Sitrep.Exchange.Out.Briefs;

namespace Sitrep.Paper.Tests;

/// <summary>Briefs made by hand, and put on paper.</summary>
static class Briefs
{
    public static readonly ImmutableSortedDictionary<string, BriefWords> Words = BriefWords.Of(BuiltInPacks.Packs);

    /// <summary>A brief of one section whose lines cite the first quotes of its first source.</summary>
    public static Brief Of(string language, IEnumerable<string> lines, params IEnumerable<string> quotes) => new(
        $"{Words[language]["title"]}: case", "scope", [new(Words[language]["headings/control"], [.. lines.Select(line => new BriefLine(line, ["1a"]))])], Words[language]["sources"],
        [new(1, "Agency", "28 November 2024", "sha256:" + new string('9', 64), [.. quotes.Select((quote, i) => new BriefQuote(i < 26 ? $"{(char)('a' + i)}" : $"x{i}", quote))])])
    {
        Language = language,
        RunsFromTheRight = Words[language].RunsFromTheRight,
        Clocks = Words[language]["paper/any-day"],
    };

    public static byte[] Printed(Brief brief)
    {
        using var file = new MemoryStream();
        BriefPdf.Write(file, brief, Words[brief.Language]);
        return file.ToArray();
    }
}
