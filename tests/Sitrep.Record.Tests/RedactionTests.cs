using System.Text;
using Sitrep.Model;
using Sitrep.Record.Redactions;
using Sitrep.Situation;
using Sitrep.Tests;

namespace Sitrep.Record.Tests;

public sealed class RedactionTests : IDisposable
{
    const string Text = "Omar Zubarin of Brigade 9 said 13 officers were killed at Tell Marut (35.8112, 36.9021). Others left. OMAR-ZUBARIN agreed.";

    readonly string root = Directory.CreateTempSubdirectory("sitrep-redaction-").FullName;
    readonly CaseFolder folder;
    readonly Clock clock = new();
    readonly ReceivedReport told;

    public RedactionTests()
    {
        folder = CaseFolder.Create(root);
        var report = new Report("sha256:" + new string('a', 64), "omar_zubarin.txt", Text, new(Tell.Day(29)), Title: "Zubarin speaks", Publisher: "Agency");
        var claim = Tell.That(ClaimType.Casualty, "killed", category: "officer", count: Count.Exactly(13)) with
        {
            Evidence = new(0, 87),
            CountSurface = "13",
            Place = new("Tell Marut", "Tall Marut", "geonames:77", new GeoPoint(35.8112, 36.9021), PlacePrecision.Exact),
            Actor = new("Brigade 9", "Ninth Brigade"),
            Attribution = new("Omar Zubarin", null, null, "Omar Zubarin of Brigade 9"),
            Time = new(Tell.Day(28), Tell.Day(28), TimePrecision.Day),
        };
        told = new(new(report, [], [], [claim], "test 1"), Tell.Noon);
        using var record = folder.Open(true);
        record.Add(told.Reading, Encoding.UTF8.GetBytes(Text), Tell.Noon);
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    long Hide(Redaction redaction)
    {
        using var record = folder.Open(true, clock);
        return record.Hide(redaction, Author.Person("anna"), Tell.Noon);
    }

    ReceivedReport? Shown()
    {
        using var record = folder.Open(false, clock);
        return record.Reports(Tell.Noon).SingleOrDefault();
    }

    Redaction Span(string words) => new(RedactionKind.Span) { Report = told.Report.Id, Start = Text.IndexOf(words, StringComparison.Ordinal), End = Text.IndexOf(words, StringComparison.Ordinal) + words.Length };

    [Fact]
    public void A_name_is_covered_wherever_it_stands_sign_for_sign()
    {
        Hide(new(RedactionKind.Name) { Name = "Omar Zubarin" });
        var shown = Shown()!;
        Assert.Equal(Text.Replace("Omar Zubarin", new string('█', 12), StringComparison.OrdinalIgnoreCase).Replace("OMAR-ZUBARIN", new string('█', 12), StringComparison.Ordinal), shown.Report.Text);
        Assert.Equal(("████████████.txt", "Zubarin speaks"), (shown.Report.File, shown.Report.Title));
        var claim = Assert.Single(shown.Reading.Claims);
        Assert.Null(claim.Attribution);
        Assert.Equal((Count.Exactly(13), "Ninth Brigade"), (claim.Count, claim.Actor?.Name));
    }

    [Fact]
    public void A_word_that_only_begins_like_a_name_is_not_covered()
    {
        Hide(new(RedactionKind.Name) { Name = "Oma" });
        Assert.Equal(told.Report, Shown()!.Report);
    }

    [Fact]
    public void A_claim_that_a_span_touches_keeps_only_what_can_still_be_seen()
    {
        Hide(Span("13 officers"));
        var claim = Assert.Single(Shown()!.Reading.Claims);
        Assert.Equal((null, null, null), (claim.Count, claim.CountSurface, claim.Category));
        Assert.Equal(("Tall Marut", "Ninth Brigade", Tell.Day(28)), (claim.Place?.Name, claim.Actor?.Name, claim.Time?.Start));
        Assert.DoesNotContain("13", Shown()!.Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_whose_evidence_is_hidden_is_gone()
    {
        Hide(new(RedactionKind.Span) { Report = told.Report.Id, Start = 0, End = 90 });
        Assert.Empty(Shown()!.Reading.Claims);
    }

    [Fact]
    public void A_position_is_coarsened_in_the_claim_and_covered_in_the_text()
    {
        Hide(new(RedactionKind.Position) { Name = "tell marut", Grid = 0.5 });
        var place = Assert.Single(Shown()!.Reading.Claims).Place!;
        Assert.Equal((new GeoPoint(35.75, 36.75), PlacePrecision.Area, null, 40), (place.Location, place.Precision, place.Id, place.RadiusKm));
        Assert.Contains("(███████, ███████)", Shown()!.Report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redaction_can_be_lifted_and_both_stay_on_file()
    {
        var entry = Hide(new(RedactionKind.Name) { Name = "Omar Zubarin" });
        Hide(new(RedactionKind.Lift) { Lifts = entry });
        Assert.Equal(told.Report, Shown()!.Report);
        using var record = folder.Open(false);
        Assert.Equal(4, record.Head().Size);
        Assert.True(record.Verify().Findings.All(f => f.What.Contains("original", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_embargo_hides_until_its_instant_and_changes_the_version_when_it_ends()
    {
        using var record = folder.Open(true, clock);
        record.Hide(new Embargo(told.Report.Id, clock.Now.AddDays(2)), Author.Person("anna"), Tell.Noon);
        var version = record.Version();
        Assert.Empty(record.Reports());
        Assert.Null(record.Show(told));
        clock.Now = clock.Now.AddDays(2);
        Assert.Single(record.Reports());
        Assert.NotEqual(version, record.Version());
    }

    [Fact]
    public void Originals_are_sealed_while_something_may_be_hidden()
    {
        var bytes = "other bytes"u8.ToArray();
        var id = "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        using var record = folder.Open(true, clock);
        record.Add(told.Reading with { Report = told.Report with { Id = id } }, bytes, Tell.Noon);
        Assert.Equal(bytes, record.Original(id));
        record.Hide(Span("13 officers"), Author.Person("anna"), Tell.Noon);
        Assert.Equal(bytes, record.Original(id));
        record.Hide(new Redaction(RedactionKind.Name) { Name = "Nobody At All" }, Author.Person("anna"), Tell.Noon);
        Assert.Null(record.Original(id));
    }

    [Fact]
    public void A_judgement_finds_its_claim_under_the_veil_and_its_words_are_covered()
    {
        using var record = folder.Open(true, clock);
        record.Judge(new(Verdict.Accepted, ClaimRef.Of(told.Report, told.Reading.Claims[0]), Author.Person("anna")) { Reason = "Omar Zubarin is known" }, Tell.Noon);
        record.Hide(new Redaction(RedactionKind.Name) { Name = "Omar Zubarin" }, Author.Person("anna"), Tell.Noon);
        var shown = record.Reports().Single();
        var judgement = Assert.Single(record.Judgements());
        Assert.Equal(ClaimRef.Of(shown.Report, shown.Reading.Claims[0]), judgement.Claim);
        Assert.Equal("████████████ is known", judgement.Reason);
    }

    sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = Tell.Noon;
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
