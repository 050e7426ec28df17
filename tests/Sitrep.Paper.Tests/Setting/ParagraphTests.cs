using Sitrep.Paper.Fonts;
using Sitrep.Paper.Setting;

namespace Sitrep.Paper.Tests.Setting;

public sealed class ParagraphTests : IDisposable
{
    private readonly Faces faces = new();

    public void Dispose() => faces.Dispose();

    [Fact]
    public void A_line_ends_where_the_next_word_does_not_fit()
    {
        var lines = Lines("Fighters captured Khan al-Asal on Thursday, the command said.", 100);
        Assert.True(lines.Count > 2);
        Assert.All(lines, line => Assert.InRange(line.Stretches.Sum(s => s.Width) - Space(line), 1, 100));
        Assert.Equal("Fighters captured ", lines[0].Text);
    }

    [Theory]
    [InlineData("Fighters captured Khan al-Asal on Thursday; the command says 12–15 tanks were taken.")]
    [InlineData("مقاتليها دخلوا بلدة عندان (28) يوم الخميس، وقالوا إن 12 دبابة أخذت")]
    [InlineData("بلدة Khan al-Asal و M5 (2024) – Київ, Sarāqib, Ϡ, שלום")]
    [InlineData("  two  spaces  ")]
    public void Nothing_is_lost_between_lines(string text)
    {
        foreach (var width in new[] { 40.0, 77, 300 })
        {
            Assert.Equal(text, string.Concat(Lines(text, width).Select(line => line.Text)));
            Assert.Equal(text, string.Concat(Lines(text, width, fromTheRight: true).Select(line => line.Text)));
        }
    }

    [Fact]
    public void A_word_of_ten_thousand_letters_is_cut_where_the_line_ends()
    {
        var word = new string('x', 10_000);
        var lines = Lines(word, 200);
        Assert.Equal(word, string.Concat(lines.Select(line => line.Text)));
        Assert.All(lines, line => Assert.InRange(line.Width, 1, 200));
        Assert.InRange(lines.Count, 10_000 * 5 / 200, 10_000 * 7 / 200);
    }

    [Fact]
    public void A_character_is_not_cut_from_its_marks()
    {
        var lines = Lines(string.Concat(Enumerable.Repeat("q\u0323\u0302", 200)), 60);
        Assert.All(lines, line => Assert.StartsWith("q\u0323\u0302", line.Text, StringComparison.Ordinal));
        Assert.All(Lines(string.Concat(Enumerable.Repeat("😀", 200)), 60), line => Assert.Equal("\U0001F600", line.Text[..2]));
    }

    [Fact]
    public void A_column_narrower_than_a_letter_takes_one_a_line() => Assert.Equal(3, Lines("WWW", 1).Count);

    [Fact]
    public void Arabic_letters_take_the_form_that_their_neighbours_ask_for()
    {
        // Alone, at the beginning, in the middle, at the end: four glyphs for one letter.
        var glyphs = new[] { "ب", "بـ", "ـبـ", "ـب" }.Select(text => faces.Regular.Shape(text, fromTheRight: true)).Select(shaped => shaped.Glyphs.Single(g => g.Id != faces.Regular.Shape("ـ", true).Glyphs[0].Id).Id);
        Assert.Equal(4, glyphs.Distinct().Count());
        Assert.Single(faces.Regular.Shape("لا", fromTheRight: true).Glyphs);
    }

    [Theory]
    [InlineData("Sarāqib Ḥamāh ʿAyn ’Azāz Żebbuġ")]
    [InlineData("Київ Ґданськ Ђурђево")]
    [InlineData("غرفة عمليات الفتح المبين؛ پ چ گ ژ ٢٠٢٤")]
    [InlineData("“…” – — • € № ½")]
    public void The_fonts_have_every_letter_of(string text) => Assert.All([faces.Regular, faces.Bold], face =>
        Assert.All(text.Split(' '), word => Assert.DoesNotContain(face.Shape(word, BidiRight(word)).Glyphs, glyph => glyph.Id == 0)));

    [Fact]
    public void What_leads_somewhere_and_what_does_not_are_stretches_of_their_own()
    {
        var style = new Style(faces.Regular, 9);
        var line = new Paragraph(false, new Piece("Said by ", style), new Piece("[1a]", style, "q1a"), new Piece(".", style)).Lines(300).Single();
        Assert.Equal([(null, "Said by "), ("q1a", "[1a]"), (null, ".")], line.Stretches.Select(s => (s.Piece.Link, s.Text.Text)));
        Assert.Equal(line.Stretches[0].Width, line.Stretches[1].Left, 3);
    }

    [Fact]
    public void In_a_line_from_the_right_what_is_read_first_stands_rightmost()
    {
        var line = Lines("دخلوا Anadan أمس", 400, fromTheRight: true).Single();
        Assert.Equal(["دخلوا ", "Anadan", " أمس"], line.Stretches.Select(s => s.Text.Text));
        Assert.True(line.Stretches[0].Left > line.Stretches[1].Left && line.Stretches[1].Left > line.Stretches[2].Left);
    }

    private List<Line> Lines(string text, double width, bool fromTheRight = false) => [.. new Paragraph(fromTheRight, new Piece(text, new(faces.Regular, 9))).Lines(width)];

    private double Space(Line line) => line.Text.EndsWith(' ') ? faces.Regular.Advance(" ", false) * 9.0 / faces.Regular.Tables.UnitsPerEm : 0;

    private static bool BidiRight(string word) => Sitrep.Paper.Ordering.BidiLevels.FromTheRight(word) is true;
}
