using System.Text;
using Sitrep.Exchange.In;
using Sitrep.Model;

namespace Sitrep.Exchange.Tests.In;

public sealed class ReportFilesTests
{
    static Intake Read(string file, byte[] bytes, Details? given = null) => ReportFiles.Read(new(file, bytes), given ?? Details.None);

    static Report Report(string file, string text, Details? given = null) => Read(file, Encoding.UTF8.GetBytes(text), given).Report!;

    [Theory]
    [InlineData("One.\r\nTwo.\r\n", "One.\nTwo.\n")]
    [InlineData("\uFEFFOne.", "One.")]
    [InlineData("  One.\r Two.\t\n\n", "  One.\r Two.\t\n\n")]
    [InlineData("قرية \U0001F4A5", "قرية \U0001F4A5")]
    public void The_text_of_a_text_file_is_its_own(string file, string clean) => Assert.Equal(clean, Report("a.txt", file).Text);

    [Fact]
    public void A_report_is_named_by_the_hash_of_its_bytes() =>
        Assert.Equal("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", Report("a.txt", "abc").Id);

    [Fact]
    public void What_the_user_says_goes_before_what_the_file_says()
    {
        const string page = "---\ntitle: Of the file\npublisher: Agency\npublished: 2024-11-28\n---\nA village was captured on Thursday.";
        var report = Report("a.md", page, new(Publisher: "Mine"));
        Assert.Equal(("Of the file", "Mine", "2024-11-28"), (report.Title, report.Publisher, report.Published!.ToString()));
    }

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "e.txt", [], "e.txt: is empty. There is nothing to read; check the file." },
        { "e.txt", " \n\t "u8.ToArray(), "e.txt: is empty. There is nothing to read; check the file." },
        { "b.txt", [1, 2, 0, 3], "b.txt: is binary, not text. Give a .txt, .md or .html file." },
        { "l.txt", [.. "caf"u8, 0xE9, .. " bar"u8],
            "l.txt: is not UTF-8 (byte 0xE9 at offset 3). Convert it from its own encoding, for instance: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW." },
        { "u.txt", [0xFF, 0xFE, 0x41, 0], "u.txt: is UTF-16LE, not UTF-8. Convert it: iconv -f UTF-16LE -t UTF-8 FILE > NEW." },
        { "p.txt", "%PDF-1.7"u8.ToArray(), "p.txt: is a PDF. Take its text out first: pdftotext FILE.pdf FILE.txt." },
        { "z.txt", [(byte)'P', (byte)'K', 3, 4, 0], "z.txt: is a ZIP archive or an office document. Save its text as .txt, .md or .html." },
        { "g.txt", [0x1F, 0x8B, 8], "g.txt: is compressed. Unpack it first: gunzip FILE." },
        { "i.txt", [0x89, (byte)'P', (byte)'N', (byte)'G'], "i.txt: is a picture. Give the text that goes with it." },
        { "x", [0x7F, (byte)'E', (byte)'L', (byte)'F'], "x: is a program. Give a .txt, .md or .html file." },
        { "m.md", Encoding.UTF8.GetBytes(new string('>', 20_000) + " deep"), "m.md: is Markdown nested too deep. Save its text as .txt and read that." },
        { "h.html", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<div>", 100_000)) + "deep"),
            "h.html: is HTML nested more than 2048 deep. Save the article's text as .txt and read that." },
        { "n.html", "<html><body><nav><a href=x>Home</a></nav></body></html>"u8.ToArray(), "n.html: has no article text. Save the article's text as .txt and read that." },
        { "c.html", [.. "<meta charset=utf-8><p>caf"u8, 0xE9], "c.html: is not in the encoding that it declares. Save the page again as UTF-8." },
        { "ev\u001B[2Jil.txt", [], "ev?[2Jil.txt: is empty. There is nothing to read; check the file." },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void A_bad_file_is_refused_with_a_line_that_says_what_to_do(string file, byte[] bytes, string line) =>
        Assert.Equal(line, Read(file, bytes).Refusal?.ToString());

    [Fact]
    public void Fifty_megabytes_are_refused_at_once() => Assert.Equal(
        "big.txt: is too large (50.0 MB; the limit is 4 MiB). Split it into its single reports.", Read("big.txt", new byte[50_000_000]).Refusal?.ToString());

    [Fact]
    public void No_bytes_crash_a_reader()
    {
        var random = new Random(11);
        foreach (var file in new[] { "a.txt", "a.md", "a.html", "a" })
        {
            for (var round = 0; round < 150; round++)
            {
                var bytes = new byte[random.Next(400)];
                random.NextBytes(bytes);
                byte[] marked = [.. "<html><p>"u8, .. bytes.Select(b => (byte)(b % 96 + 32)), .. "<div lang"u8];
                Assert.NotNull(Read(file, round % 2 == 0 ? bytes : marked));
            }
        }
    }
}
