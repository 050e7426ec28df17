using System.Text;
using Sitrep.Exchange.In;

namespace Sitrep.Exchange.Tests.In;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("# Day *two*\n\nThe **army** left [the town](http://x.example).", "Day two\n\nThe army left the town.")]
    [InlineData("A line\nthat goes on.  \nA new one.", "A line that goes on.\nA new one.")]
    [InlineData("- 13 tanks\n- three mortars\n\nAfter.", "13 tanks\nthree mortars\n\nAfter.")]
    [InlineData("> Said &amp; done.", "Said & done.")]
    [InlineData("| a | b |\n|---|---|\n| 1 | 2 |", "a\tb\n1\t2")]
    [InlineData("![a picture](p.png)Text <b>here</b>", "Text here")]
    [InlineData("---\ntitle: T\n---\nText.", "Text.")]
    [InlineData("--- no front matter", "--- no front matter")]
    public void The_words_stay_and_the_marks_go(string markdown, string text) =>
        Assert.Equal(text, ReportFiles.Read(new("a.md", Encoding.UTF8.GetBytes(markdown)), Details.None).Report!.Text);

    [Fact]
    public void The_first_heading_is_the_title() =>
        Assert.Equal("Day two", ReportFiles.Read(new("a.md", "# Day *two*\n\nText."u8.ToArray()), Details.None).Report!.Title);
}
