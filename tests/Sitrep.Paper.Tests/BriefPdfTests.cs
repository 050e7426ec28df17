using System.Text.RegularExpressions;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Sitrep.Paper.Tests;

public sealed partial class BriefPdfTests
{
    private const string Quote = "مقاتليها دخلوا بلدة عندان (28) يوم الخميس";

    private static readonly string[] English =
    [
        "Khan al-Asal: contested. Military Operations Command says its forces captured Khan al-Asal from Syrian government forces (28 November 2024); the ministry denies it.",
        "Sarāqib: غرفة العمليات says that 12–15 fighters of Київ were wounded; the first office of finance.",
    ];

    private static readonly string[] Arabic =
    [
        "نفي من \u2068Blue Ministry\u2069: هجوم على \u2068Atarib\u2069 (28 نوفمبر/تشرين الثاني 2024).",
        "بحسب غرفة العمليات: الاستيلاء على الأتارب؛ ما بين 3 و12 دبابة، 50% منها (في \u2068Khan al-Asal\u2069) مدمرة، والانسحاب من بلدات أخرى كثيرة لا يعرف عددها هنا.",
    ];

    public static TheoryData<string> Languages => ["en", "ar"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Its_text_is_that_of_the_brief_line_by_line(string language)
    {
        var brief = Briefs.Of(language, language == "ar" ? Arabic : English, Quote, "its fighters had captured Khan al-Asal");
        var text = ReadPaper.Text(Briefs.Printed(brief));
        var lines = brief.Sections[0].Lines.Select(line => $"•{Seen(line.Text)} [1a]");
        var source = $"[1] Agency28 November 2024sha256:{new string('9', 64)}a. “{Quote}”b. “its fighters had captured Khan al-Asal”";
        Assert.Equal($"{Seen(brief.Title)}scope{brief.Sections[0].Heading}{string.Concat(lines)}{brief.SourcesHeading}{Briefs.Words[language]["paper/source"]}{Briefs.Words[language]["paper/quotes"]}{source}", text);
    }

    [Theory]
    [InlineData("en", @"Situation brief: caseAs of: all daysPage (\d+) of (\d+)")]
    [InlineData("ar", @"موجز الوضع: caseكل الأيامصفحة (\d+) من (\d+)")]
    public void Each_page_has_its_title_its_clocks_its_number_and_the_number_of_all(string language, string frame)
    {
        using var document = PdfDocument.Open(Briefs.Printed(Briefs.Of(language, Enumerable.Repeat(English[0], 100), "words")));
        Assert.InRange(document.NumberOfPages, 4, 8);
        foreach (var page in document.GetPages())
        {
            var (all, own) = (ReadPaper.Text(page, withFrames: true), ReadPaper.Text(page));
            var told = Regex.Match(all.Replace(own, "", StringComparison.Ordinal), frame);
            Assert.Equal((page.Number, document.NumberOfPages), (int.Parse(told.Groups[1].Value), int.Parse(told.Groups[2].Value)));
            Assert.Equal((595, 842), (Math.Round(page.Width), Math.Round(page.Height)));
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_table_over_pages_names_its_columns_on_each_and_loses_no_row(string language)
    {
        var quotes = Enumerable.Range(1, 300).Select(i => $"quote {i} {English[0]}").ToArray();
        var pdf = Briefs.Printed(Briefs.Of(language, ["line"], quotes));
        using var document = PdfDocument.Open(pdf);
        Assert.InRange(document.NumberOfPages, 10, 40);
        var names = Briefs.Words[language]["paper/source"] + Briefs.Words[language]["paper/quotes"];
        Assert.All(document.GetPages(), page => Assert.Contains(names, ReadPaper.Text(page, withFrames: true), StringComparison.Ordinal));
        var text = ReadPaper.Text(pdf);
        Assert.All(quotes, quote => Assert.Contains($"“{quote}”", text, StringComparison.Ordinal));
        Assert.Equal(1, Regex.Count(text, Regex.Escape(names)));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void It_tells_its_title_its_language_and_what_its_parts_are(string language)
    {
        using var document = PdfDocument.Open(Briefs.Printed(Briefs.Of(language, English, "words")));
        Assert.Equal($"{Briefs.Words[language]["title"]}: case", document.Information.Title);
        var catalog = document.Structure.Catalog.CatalogDictionary;
        Assert.Equal(language, ((StringToken)catalog.Data["Lang"]).Data);
        Assert.Equal(language == "ar", ((DictionaryToken)catalog.Data["ViewerPreferences"]).Data.ContainsKey("Direction"));
        Assert.Equal(["H1", "P", "H2", "Lbl", "LBody", "Link"], document.GetPage(1).GetMarkedContents().Where(m => m.MarkedContentIdentifier >= 0).Select(m => m.Tag).Distinct().Take(6));
        Assert.True(document.TryGetBookmarks(out var contents));
        Assert.Equal([Briefs.Words[language]["headings/control"], Briefs.Words[language]["sources"]], contents.Roots.Select(root => root.Title));
    }

    [Fact]
    public void Every_citation_leads_to_its_quote()
    {
        using var document = PdfDocument.Open(Briefs.Printed(Briefs.Of("en", English, [.. Enumerable.Repeat("words of the report", 200)])));
        var places = (DictionaryToken)document.Structure.GetObject(((IndirectReferenceToken)document.Structure.Catalog.CatalogDictionary.Data["Dests"]).Data).Data;
        Assert.Equal(200, places.Data.Count);
        var links = document.GetPage(1).GetAnnotations().ToList();
        Assert.Equal(English.Length, links.Count);
        Assert.All(links, link => Assert.Contains(((NameToken)link.AnnotationDictionary.Data["Dest"]).Data, places.Data.Keys));
        Assert.All(links, link => Assert.InRange(link.Rectangle.Width, 8, 30));
    }

    [Fact]
    public void The_same_brief_gives_the_same_bytes() =>
        Assert.Equal(Briefs.Printed(Briefs.Of("ar", Arabic, Quote)), Briefs.Printed(Briefs.Of("ar", Arabic, Quote)));

    [Fact]
    public void A_brief_of_nothing_is_a_page()
    {
        var words = Briefs.Words["en"];
        using var document = PdfDocument.Open(Briefs.Printed(new("Situation brief: case", words["nothing"], [], words["sources"], []) { Clocks = "As of: all days" }));
        Assert.Equal("Situation brief: caseNothing is reported.Sources", ReadPaper.Text(Assert.Single(document.GetPages())));
    }

    // A file is written as it is made: no write is larger than a page or a font, however long the brief.
    [Fact]
    public void A_long_brief_is_never_held_whole()
    {
        using var counted = new CountedStream();
        BriefPdf.Write(counted, Briefs.Of("en", Enumerable.Range(1, 5000).Select(i => $"{i} {English[0]} {English[1]}"), "words"), Briefs.Words["en"]);
        Assert.InRange(counted.Length, 500_000, 20_000_000);
        Assert.InRange(counted.Largest, 1, 200_000);
    }

    [Fact]
    public void Nobody_who_is_gone_is_worked_for()
    {
        using var gone = new CancellationTokenSource();
        gone.Cancel();
        Assert.Throws<OperationCanceledException>(() => BriefPdf.Write(Stream.Null, Briefs.Of("en", Enumerable.Repeat(English[0], 100), "words"), Briefs.Words["en"], gone.Token));
    }

    private static string Seen(string text) => Controls().Replace(text, "");

    [GeneratedRegex("[\u2066-\u2069]")]
    private static partial Regex Controls();

    private sealed class CountedStream : Stream
    {
        private long length;

        public int Largest { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => length;

        public override long Position { get => length; set => throw new NotSupportedException(); }

        public override void Flush() { }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => (length, Largest) = (length + count, Math.Max(Largest, count));

        public override void Write(ReadOnlySpan<byte> buffer) => (length, Largest) = (length + buffer.Length, Math.Max(Largest, buffer.Length));
    }
}
