using UglyToad.PdfPig;

namespace Sitrep.Paper.Tests;

/// <summary>What reports bring is drawn, whatever it is; and it can turn, hide and command nothing.</summary>
public sealed class HostileTests
{
    [Theory]
    [InlineData("evil \u202Etxt.exe\u202C end", "evil txt.exe end")]
    [InlineData("a\u2067b\u2066c", "abc")]
    [InlineData("a\u2069\u2069b", "ab")]
    [InlineData("flags \U0001F1FA\U0001F1E6 and 😀", "flags \U0001F1FA\U0001F1E6 and 😀")]
    [InlineData("你好 หนึ่ง", "你好 หนึ่ง")]
    [InlineData("bell\a nul\0 esc\u001B", "bell? nul? esc?")]
    [InlineData("(a) \\) <</Type/Catalog>> endstream endobj %%EOF", "(a) \\) <</Type/Catalog>> endstream endobj %%EOF")]
    [InlineData("fi ffi لا الله ﷺ", "fi ffi لا الله ﷺ")]
    [InlineData("line\u2028sep", "line sep")]
    public void Its_letters_are_all_there(string given, string read) => IsRead(given, read);

    // Apart from the others: no runner passes half a character on.
    [Fact]
    public void Half_a_character_is_drawn_as_one_that_is_missing() => IsRead("half \uD83D and half \uDE00.", "half \uFFFD and half \uFFFD.");

    [Fact]
    public void A_word_of_ten_thousand_letters_goes_over_lines_and_pages()
    {
        var word = string.Concat(Enumerable.Range(0, 10_000).Select(i => (char)('a' + i * 7 % 26)));
        var pdf = Briefs.Printed(Briefs.Of("en", [word], word));
        Assert.Contains($"•{word} [1a]", ReadPaper.Text(pdf), StringComparison.Ordinal);
        using var document = PdfDocument.Open(pdf);
        Assert.All(document.GetPages().SelectMany(page => page.Letters), letter => Assert.InRange(letter.EndBaseLine.X, 50, 545));
    }

    [Fact]
    public void Nothing_in_it_leads_out_or_runs()
    {
        const string Words = "https://example.org javascript:alert(1) /URI (x) /S/JavaScript";
        using var document = PdfDocument.Open(Briefs.Printed(Briefs.Of("en", [Words], Words)));
        Assert.Contains(Words, ReadPaper.Text(document.GetPage(1)), StringComparison.Ordinal);
        Assert.All(document.GetPages().SelectMany(page => page.GetAnnotations()), link => Assert.Equal((true, false), (link.AnnotationDictionary.Data.ContainsKey("Dest"), link.AnnotationDictionary.Data.ContainsKey("A"))));
        Assert.DoesNotContain(document.Structure.Catalog.CatalogDictionary.Data.Keys, key => key is "OpenAction" or "AA" or "Names" or "AcroForm");
    }

    [Fact]
    public void A_title_that_is_too_long_for_the_head_is_cut_there_alone()
    {
        var title = string.Join(' ', Enumerable.Repeat("name", 60));
        var pdf = Briefs.Printed(Briefs.Of("en", ["line"], "words") with { Title = title });
        Assert.StartsWith(title, ReadPaper.Text(pdf), StringComparison.Ordinal);
        Assert.Matches("^(name )+…", ReadPaper.Text(pdf, withFrames: true));
    }

    [Theory]
    [InlineData("\u0301")]
    [InlineData("\u2068")]
    [InlineData("(\u0628")]
    [InlineData("\u200B")]
    [InlineData("\u200D")]
    public void However_often_something_strange_comes_it_ends(string strange)
    {
        var text = "a" + string.Concat(Enumerable.Repeat(strange, 20_000)) + "b";
        using var document = PdfDocument.Open(Briefs.Printed(Briefs.Of("ar", [text], text)));
        Assert.InRange(document.NumberOfPages, 1, 60);
    }

    private static void IsRead(string given, string read)
    {
        foreach (var language in Briefs.Words.Keys)
        {
            var text = ReadPaper.Text(Briefs.Printed(Briefs.Of(language, [given], given)));
            Assert.Contains($"•{read} [1a]", text, StringComparison.Ordinal);
            Assert.Contains($"“{read}”", text, StringComparison.Ordinal);
        }
    }
}
