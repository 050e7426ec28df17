using Sitrep.BuiltIn;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Access;
using Sitrep.Situation.Fusion;
using Sitrep.Tests;

namespace Sitrep.Exchange.Tests.Out;

public sealed class BriefTests
{
    static readonly BriefComposer Composer = new(new(BuiltInPacks.Packs.Get(BriefWords.English)));

    static Brief Compose(params ReceivedReport[] reports) =>
        Composer.Compose(Picture.Of(reports, Vantage.Latest, Fuser.From(BuiltInPacks.Packs)), "case");

    static readonly Claim[] Told =
    [
        Tell.That(ClaimType.Control, "capture", "Dadikh", "Reds", day: 28, by: "Red Command"),
        Tell.That(ClaimType.Casualty, "killed", target: "Blues", count: Count.AtLeast(200), day: 28, by: "Red Command"),
        Tell.That(ClaimType.Equipment, "captured", target: "Blues", count: Count.Exactly(13), day: 28, category: "tank", by: "Red Command"),
        Tell.That(ClaimType.Infrastructure, "cut", item: "M5 highway", day: 28),
        Tell.That(ClaimType.Displacement, "displaced", count: Count.Exactly(14_000), day: 28),
        Tell.That(ClaimType.Operation, "launched", item: "Operation Dawn", actor: "Reds", day: 27, by: "Red Command"),
        Tell.That(ClaimType.Attack, "attack", "Atarib", day: 28, modality: Modality.Denied, by: "Blue Ministry"),
    ];

    static IEnumerable<string> Lines(Brief brief) => brief.Sections.SelectMany(s => s.Lines).Select(l => l.Text);

    [Fact]
    public void Every_line_names_a_voice_and_cites_its_words()
    {
        var brief = Compose(Tell.Report("Agency", Told));
        Assert.All(brief.Sections.SelectMany(s => s.Lines).Where(l => !l.Text.Contains("places with word", StringComparison.Ordinal)), line =>
        {
            Assert.NotEmpty(line.Citations);
            Assert.Contains(new[] { "Agency", "Red Command", "Blue Ministry" }, voice => line.Text.Contains(voice, StringComparison.Ordinal));
        });
    }

    [Theory]
    [InlineData("Dadikh: Reds is said to hold it since 28 November 2024, on one side's word alone. Red Command says Reds captured Dadikh (28 November 2024).")]
    [InlineData("Blues, killed: 200 or more. Red Command says 200 or more.")]
    [InlineData("Blues, tanks captured: 13. Red Command says 13.")]
    [InlineData("M5 highway: Agency says M5 highway was cut (28 November 2024).")]
    [InlineData("From the area as a whole: 14,000. Agency says 14,000.")]
    [InlineData("Operation Dawn, said to be run by Reds: said to have begun on 27 November 2024; nobody says that it has ended; something is told of 2 of its days. Red Command says Reds launched Operation Dawn (27 November 2024).")]
    [InlineData("Blue Ministry denies that Atarib came under attack (28 November 2024).")]
    public void The_lines_read(string line)
    {
        // The voice of the Reds is the Reds only for a pack that says so; here the command speaks of its own name.
        var claims = Told.Select(c => c.Type == ClaimType.Control ? c with { Actor = new("Reds", "Red Command") } : c).ToArray();
        Assert.Contains(line.Replace("Dadikh: Reds", "Dadikh: Red Command", StringComparison.Ordinal).Replace("says Reds captured", "says Red Command captured", StringComparison.Ordinal),
            Lines(Compose(Tell.Report("Agency", claims))));
    }

    [Fact]
    public void A_town_that_two_tell_of_stands_once_with_both_sources()
    {
        var brief = Compose(Tell.Report("Agency", Told[0]), Tell.Report("Monitor", Told[0] with { Attribution = null, Modality = Modality.Asserted }));
        var line = Assert.Single(brief.Sections.Single(s => s.Heading == "Control, place by place").Lines);
        Assert.Matches("^Dadikh: held by Reds since 28 November 2024, on more than its own word. (Red Command and Monitor|Monitor and Red Command) "
            + @"say Reds captured Dadikh \(28 November 2024\)\.$", line.Text);
        Assert.Equal(2, line.Citations.Length);
    }

    static Brief WithRoads(params ReceivedReport[] reports)
    {
        var fuser = Fuser.From(BuiltInPacks.Packs);
        var picture = Picture.Of(reports, Vantage.Latest, fuser);
        return Composer.Compose(picture, "case", AccessFold.Of(picture, Roads.From(BuiltInPacks.Packs), fuser.Sides));
    }

    static Claim Road(string action, int day, Modality? modality = null) =>
        Tell.That(ClaimType.Infrastructure, action, item: "M4 highway between Ariha and Jisr al-Shughur", day: day, modality: modality);

    [Fact]
    public void A_road_said_to_be_cut_stands_with_its_stretch_its_voices_and_the_way_round_once()
    {
        var brief = WithRoads(Tell.Report("Agency", Road("cut", 28)), Tell.Report("Ministry", Road("cut", 29, Modality.Denied)));
        var line = Assert.Single(brief.Sections.Single(s => s.Heading == "Roads and infrastructure").Lines, l => l.Text.StartsWith("M4", StringComparison.Ordinal));
        Assert.StartsWith("M4 between Ariha and Jisr al-Shughur: said to be cut since 28 November 2024, disputed. Agency says", line.Text, StringComparison.Ordinal);
        Assert.Contains("Ministry denies that", line.Text, StringComparison.Ordinal);
        Assert.Matches(@"On the roads known here the way round is by .*, \d+ km longer\.$", line.Text);
        Assert.Equal(2, line.Citations.Length);
        Assert.Contains(Lines(brief), l => l.StartsWith("M4 between Ariha and Jisr al-Shughur: said to be cut since 28 November 2024, disputed, according to Agency; on the roads known here the way round is ", StringComparison.Ordinal));
        Assert.Contains(brief.Sections.Single(s => s.Heading == "In dispute").Lines, l => l.Text.StartsWith("M4 between", StringComparison.Ordinal));
    }

    [Fact]
    public void A_road_said_to_be_open_again_has_no_way_round()
    {
        var brief = WithRoads(Tell.Report("Agency", Road("cut", 28)), Tell.Report("Monitor", Road("reopened", 29)));
        var line = Assert.Single(brief.Sections.Single(s => s.Heading == "Roads and infrastructure").Lines);
        Assert.StartsWith("M4 between Ariha and Jisr al-Shughur: said to be open again since 29 November 2024. ", line.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("way round", string.Join(' ', Lines(brief)), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_line_about_roads_names_a_voice_too() => Assert.All(
        WithRoads(Tell.Report("Agency", [.. Told, Road("cut", 28)])).Sections.SelectMany(s => s.Lines).Where(l => !l.Text.Contains("places with word", StringComparison.Ordinal)),
        line => Assert.Contains(new[] { "Agency", "Red Command", "Blue Ministry" }, voice => line.Text.Contains(voice, StringComparison.Ordinal)));

    [Fact]
    public void Who_left_for_where_and_the_day_of_an_operation_are_told_with_their_voices()
    {
        var brief = Compose(Tell.Report("Agency", Told[5] with { Attribution = null, Modality = Modality.Asserted },
            Tell.That(ClaimType.Displacement, "displaced", "Dadikh", day: 28, count: Count.Exactly(90)) with { OtherPlace = new("Idlib"), CountSurface = "90 families" }));
        Assert.Contains("From Dadikh to Idlib: 90 households. Agency says 90 households.", Lines(brief));
        Assert.Contains("Had to leave: 90 households (Agency).", Lines(brief));
        Assert.Contains(Lines(brief), l => l.StartsWith("27 November, day 1 of Operation Dawn (so named by Agency): ", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_citation_leads_to_a_quote()
    {
        var brief = Compose(Tell.Report("Agency", Told), Tell.Report("Monitor", Told[3]));
        var quotes = brief.Sources.SelectMany(s => s.Quotes.Select(q => $"{s.Number}{q.Letter}")).ToHashSet();
        Assert.All(brief.Sections.SelectMany(s => s.Lines).SelectMany(l => l.Citations), c => Assert.Contains(c, quotes));
    }

    [Fact]
    public void A_case_without_reports_says_so() => Assert.Equal("Nothing is reported.", Compose().Scope);

    [Fact]
    public void Words_of_a_source_never_become_markup()
    {
        var hostile = Tell.That(ClaimType.Control, "capture", "<script>alert(1)</script>*[x](y)", "Reds", day: 28);
        var brief = Compose(Tell.Report("<img src=x>", hostile));
        using var html = new StringWriter();
        BriefHtml.Write(html, brief);
        Assert.DoesNotContain("<script", html.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html.ToString(), StringComparison.Ordinal);
        using var markdown = new StringWriter();
        BriefMarkdown.Write(markdown, brief);
        Assert.Contains(@"\<script\>alert(1)\</script\>\*\[x\](y)", markdown.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_was_left_by_nobody_named_has_a_line_of_its_own() => Assert.Contains(
        "Dadikh: said to have been left; nobody says who holds it. Agency says Dadikh was left (28 November 2024).",
        Lines(Compose(Tell.Report("Agency", Tell.That(ClaimType.Control, "withdraw", "Dadikh", day: 28)))));

    [Theory]
    [InlineData("{a} took {b}[ from {c}]", "A took B")]
    [InlineData("[{c} and ]{a}", "A")]
    [InlineData("{c} took {a}", null)]
    [InlineData("plain", "plain")]
    public void Patterns_leave_out_what_is_not_known(string pattern, string? filled) =>
        Assert.Equal(filled, Pattern.Fill(pattern, f => f is "a" or "b" ? f.ToUpperInvariant() : null));

    [Fact]
    public void The_pack_has_a_pattern_for_every_action_of_the_format()
    {
        var actions = new Dictionary<ClaimType, string>
        {
            [ClaimType.Control] = "capture recapture withdraw lose repel enter advance besiege break-siege hold",
            [ClaimType.Attack] = "attack clash",
            [ClaimType.Casualty] = "killed wounded missing captured detained abducted released",
            [ClaimType.Equipment] = "captured destroyed damaged abandoned",
            [ClaimType.Infrastructure] = "cut reopened closed damaged destroyed restored",
            [ClaimType.Displacement] = "displaced returned",
            [ClaimType.Humanitarian] = "delivered blocked needed",
            [ClaimType.Agreement] = "ceasefire truce exchange evacuation broken",
            [ClaimType.Operation] = "launched ongoing ended",
            [ClaimType.Statement] = "aim assessment warning denial demand condemnation",
        };
        var words = new BriefWords(BuiltInPacks.Packs.Get(BriefWords.English));
        Assert.All(actions.SelectMany(type => type.Value.Split(' ').Select(action => (Wire.Of(type.Key), action))), pair =>
            Assert.NotNull(words.FirstThatFits($"what/{pair.Item1}/{pair.action}", field => field)));
    }
}
