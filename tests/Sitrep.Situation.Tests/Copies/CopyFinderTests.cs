using Sitrep.Situation.Copies;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Copies;

public sealed class CopyFinderTests
{
    const string Wire = "Residents of the river villages spent the night in school halls after shells fell on the grain store and the mill. "
        + "The council counted nine wounded people, most of them millers, and asked the drivers of the district to bring blankets before dark. "
        + "Nobody could say on Tuesday morning from which bank of the river the shells had come.";

    const string Other = "The bridge at the southern ford was closed for repairs and lorries waited along the embankment until the engineers let them "
        + "pass one by one, a driver told the newspaper while his load of onions was drying in the sun.";

    static ReceivedReport Report(string publisher, string text, int hour) => new(
        new(new($"sha256:{publisher}{hour}", $"{publisher}.txt", text, new(Tell.Day(29), Tell.Noon.AddHours(hour)), Publisher: publisher), [], [], [], "test"), Tell.Noon.AddDays(1));

    static Copy? Copied(params ReceivedReport[] reports) => CopyFinder.Of(reports).Book.All.SingleOrDefault();

    [Fact]
    public void The_later_of_two_same_texts_is_the_copy()
    {
        var copy = Copied(Report("Echo", Wire, 2), Report("Agency", Wire, 1));
        Assert.Equal(("Echo", "Agency", 1.0), (copy!.Report.Publisher, copy.Of.Publisher, copy.Share));
    }

    [Fact]
    public void Changed_words_do_not_hide_a_copy() =>
        Assert.InRange(Copied(Report("Agency", Wire, 1), Report("Echo", Wire.Replace("blankets", "tents", StringComparison.Ordinal).Replace("nine", "9", StringComparison.Ordinal), 2))!.Share, 0.7, 1);

    [Fact]
    public void An_excerpt_in_a_longer_report_is_found_with_its_place()
    {
        var excerpt = Wire[(Wire.IndexOf("The council", StringComparison.Ordinal))..Wire.IndexOf("Nobody", StringComparison.Ordinal)].Trim();
        var copy = Copied(Report("Agency", Wire, 1), Report("Paper", $"{Other} {excerpt} {Other.ToUpperInvariant()[..80]}", 2));
        var passage = Assert.Single(copy!.Passages);
        Assert.StartsWith("The council counted", passage.Of(copy.Report.Text), StringComparison.Ordinal);
        Assert.InRange(copy.Share, 0.1, 0.6);
    }

    [Fact]
    public void Texts_of_their_own_are_no_copies() => Assert.Null(Copied(Report("Agency", Wire, 1), Report("Paper", Other, 2)));

    [Fact]
    public void A_short_message_that_is_repeated_whole_is_a_copy() =>
        Assert.NotNull(Copied(Report("Channel", "Breaking: the ford is open again.", 1), Report("Echo", "BREAKING the ford is open again", 2)));

    [Fact]
    public void The_origin_is_the_first_of_a_chain_even_when_it_comes_last()
    {
        var (first, second, third) = (Report("Agency", Wire, 1), Report("Echo", Wire, 2), Report("Parrot", Wire, 3));
        var finder = new CopyFinder();
        foreach (var report in new[] { third, second, first })
        {
            finder.Add(report);
        }

        Assert.Equal("Agency", finder.OriginOf(third.Report, new(0, 60)).Publisher);
    }

    [Fact]
    public void What_a_copy_adds_of_its_own_is_its_own()
    {
        var paper = Report("Paper", $"{Other} {Wire}", 2);
        var finder = CopyFinder.Of([Report("Agency", Wire, 1), paper]);
        Assert.Equal("Paper", finder.OriginOf(paper.Report, new(0, 50)).Publisher);
        Assert.Equal("Agency", finder.OriginOf(paper.Report, new(Other.Length + 5, Other.Length + 60)).Publisher);
    }

    [Fact]
    public void A_hundred_copies_of_one_text_lead_to_the_first()
    {
        var reports = Enumerable.Range(0, 100).Select(i => Report($"Site {i:00}", Wire, i)).Reverse().ToList();
        var finder = CopyFinder.Of(reports);
        Assert.All(reports, r => Assert.Equal("Site 00", finder.OriginOf(r.Report, new(0, 60)).Publisher));
    }
}
