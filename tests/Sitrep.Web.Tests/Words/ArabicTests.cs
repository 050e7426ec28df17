using System.Net;
using System.Text.RegularExpressions;
using Sitrep.Situation.Fusion.Comparing;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Words;

namespace Sitrep.Web.Tests.Words;

/// <summary>The whole interface speaks Arabic: nothing of it is left in English.</summary>
[Collection(nameof(AleppoSite))]
public sealed partial class ArabicTests(AleppoSite site)
{
    // Names that Arabic writes so too: of this program and its commands, formats, units, keys, fields of the search and of the reading.
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "Sitrep", "sitrep", "English", "UTC", "JSON", "Markdown", "PDF", "HTML", "MiB", "Natural", "Earth", "Airwars", "Enter", "Tab", "FILE", "SHA",
        "add", "serve", "explain", "reread", "tally", "format", "csv",
        "place", "actor", "target", "type", "publisher", "title", "quote", "after", "before",
    };

    private static readonly InterfaceWords Arabic = InterfaceWords.Of("ar");

    internal static readonly string[] Addresses =
    [
        "/", "/?claim=c000000000000000.c1", "/?incident=" + Aleppo.KhanAlAsal, "/claims", "/claims?type=control", "/incidents", "/incidents?q=nothing-like-it", "/incidents/" + Aleppo.KhanAlAsal,
        "/claims/c000000000000000.c1", "/timeline", "/tallies?by=side,category,place,day,claimant", "/roads", "/roads?from=Aleppo&to=Damascus", "/control", "/control?place=Khan%20al-Asal",
        "/displacement", "/reports", "/reports/c000000000000000?claim=c1", "/sources", "/sources/Military%20Operations%20Command", "/search", "/search?q=Aleppo", "/review", "/add", "/brief", "/brief?as-of=2024-11-28",
    ];

    public static TheoryData<string> Pages => new(Addresses);

    [Fact]
    public void Every_key_has_its_own_words_in_Arabic()
    {
        // "{n}" and "Sitrep" are the same in both.
        var same = InterfaceWords.English.Keys.Where(key => key is not ("app" or "count.exactly" or "incident.joined") && !HasArabic().IsMatch(Arabic[key]) && key != "dir");
        Assert.Empty(same);
        Assert.True(Arabic.Own >= InterfaceWords.English.Own);
        Assert.Equal("rtl", Arabic.Direction);
    }

    // In English they are words of the packs.
    [Fact]
    public void Every_sign_that_joins_claims_has_its_words_in_Arabic() =>
        Assert.All(Enum.GetValues<Sign>(), sign => Assert.NotNull(Arabic.Find($"sign.{SignWeights.NameOf(sign)}")));

    [Fact]
    public void Arabic_words_ask_for_the_same_values_as_the_English()
    {
        // "One source" may be said without its number.
        Assert.All(InterfaceWords.English.Keys.Where(key => !key.EndsWith(".one", StringComparison.Ordinal)), key => Assert.Equal((key, Values(InterfaceWords.English[key])), (key, Values(Arabic[key]))));
    }

    [Theory]
    [InlineData(0, "0 ادعاء")]
    [InlineData(1, "ادعاء واحد")]
    [InlineData(2, "ادعاءان")]
    [InlineData(3, "3 ادعاءات")]
    [InlineData(10, "10 ادعاءات")]
    [InlineData(11, "11 ادعاء")]
    [InlineData(100, "100 ادعاء")]
    [InlineData(103, "103 ادعاءات")]
    public void A_number_asks_for_its_form(int n, string expected) => Assert.Equal(expected, Arabic.Count("control.words", n));

    [Theory]
    [InlineData(3, "people.child.few")]
    [InlineData(12, "people.child.many")]
    [InlineData(200, "people.child.hundreds")]
    public void People_are_counted_in_the_form_that_their_number_asks_for(int n, string key) => Assert.Equal(key, Arabic.FormKey("people.child", n));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_in_Arabic_has_no_English_of_ours(string address)
    {
        var page = await site.Served.Text($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=ar");
        Assert.Contains("<html lang=\"ar\" dir=\"rtl\"", page, StringComparison.Ordinal);
        var own = Foreign().Replace(page, " ");
        var said = string.Join(' ', Labels().Matches(own).Select(match => match.Groups["said"].Value).Prepend(Tags().Replace(own, " ")));
        var english = LatinWords().Matches(WebUtility.HtmlDecode(said)).Select(match => match.Value).Where(word => !Names.Contains(word)).Distinct().ToList();
        Assert.True(english.Count == 0, $"{address}: {string.Join(' ', english)}");
    }

    private static string Values(string said) => string.Join(' ', Value().Matches(said).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Value();

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex HasArabic();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex LatinWords();

    // Names and words of reports stand apart in elements of their own, or name an article; titles of pages, choices and completions are made of them.
    [GeneratedRegex("<article [^>]*>|<text class=\"name\".*?</text>|<(?<tag>head|bdi|q|mark|blockquote|option|datalist|textarea|pre|code)[ >].*?</\\k<tag>>|<(?<other>span|p|td|h1|h2|div|a)[^>]* dir=\"auto\"[^>]*>.*?</\\k<other>>", RegexOptions.Singleline)]
    private static partial Regex Foreign();

    [GeneratedRegex("(aria-label|placeholder|title|alt)=\"(?<said>[^\"]*)\"")]
    private static partial Regex Labels();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
