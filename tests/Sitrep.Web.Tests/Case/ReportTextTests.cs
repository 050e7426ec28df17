using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Reports;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Case;

public sealed class ReportTextTests
{
    [Fact]
    public void Evidence_within_evidence_keeps_both_and_the_shorter_comes_first()
    {
        var report = Entry("They took the town and two tanks there.", "took the town and two tanks", "two tanks");
        var line = Assert.Single(ReportText.Whole(report).Lines);
        Assert.Equal(["They ", "took the town and ", "two tanks", " there."], line.Select(part => part.Text));
        Assert.Equal(["c2", "c1"], line[2].Claims.Select(claim => claim.Claim.Id));
        Assert.Equal(["c1"], line[1].Begins.Select(claim => claim.Claim.Id));
    }

    [Fact]
    public void Evidence_over_two_lines_is_highlighted_in_both_and_begins_once()
    {
        var lines = ReportText.Whole(Entry("The army left\nthe village.", "left\nthe village")).Lines;
        Assert.Equal(["left", "the village"], lines.SelectMany(line => line).Where(part => !part.Claims.IsEmpty).Select(part => part.Text));
        Assert.Single(lines.SelectMany(line => line).SelectMany(part => part.Begins));
    }

    [Fact]
    public void The_lines_say_all_that_the_text_says()
    {
        const string text = "First line.\n\n  Second, with a claim.\nThird.";
        var lines = ReportText.Whole(Entry(text, "a claim")).Lines.Select(line => string.Concat(line.Select(part => part.Text)));
        Assert.Equal(text.Split('\n').Where(line => line.Length > 0), lines);
    }

    [Fact]
    public void A_text_that_is_too_long_is_shown_around_the_claim()
    {
        var text = new string('a', 500_000) + " the claim " + new string('b', 500_000);
        var report = Entry(text, "the claim");
        var shown = ReportText.Whole(report, report.Claims[0]);
        Assert.True(shown.IsCut);
        Assert.Equal(ReportText.Longest, shown.Window.Length);
        Assert.Contains(shown.Lines.Single(), part => part.Text == "the claim");
    }

    [Fact]
    public void An_excerpt_holds_the_evidence_and_little_else()
    {
        var text = string.Join('\n', Enumerable.Range(1, 400).Select(n => $"Line {n} says something about day {n}."));
        var report = Entry(text, "something about day 200");
        var excerpt = ReportText.Excerpt(report.Claims[0]);
        Assert.Contains(excerpt.Lines.SelectMany(line => line), part => part.Text == "something about day 200");
        Assert.InRange(excerpt.Window.Length, 100, 1100);
        Assert.StartsWith("Line ", string.Concat(excerpt.Lines[0].Select(part => part.Text)), StringComparison.Ordinal);
    }

    private static ReportEntry Entry(string text, params string[] quotes)
    {
        var told = new Told("ab", "Press", "Title", "2024-11-28", text);
        foreach (var quote in quotes)
        {
            told.Claim(ClaimType.Control, "capture", quote, claim => claim);
        }

        return new CurrentCase(new GivenCase("one", told.Received("2024-11-28T10:00:00Z")), new(BuiltInPacks.Packs)).View().Reports[0];
    }
}
