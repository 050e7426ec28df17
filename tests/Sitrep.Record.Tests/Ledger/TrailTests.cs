using System.Text;
using Sitrep.Model;
using Sitrep.Record.Redactions;
using Sitrep.Record.Trail;
using Sitrep.Tests;

namespace Sitrep.Record.Tests.Ledger;

public sealed class TrailTests : IDisposable
{
    const string Text = "Omar Zubarin of Brigade 9 said that officers were killed at Tell Marut.", Address = "https://news.example/omar-zubarin";

    static readonly Author Anna = Author.Person("anna"), Berta = Author.Person("berta");
    static readonly Report Told = new("sha256:" + new string('a', 64), Address, Text, new(Tell.Day(29)));

    readonly string root = Directory.CreateTempSubdirectory("sitrep-trail-").FullName;
    readonly CaseFolder folder;

    public TrailTests()
    {
        folder = CaseFolder.Create(root);
        using var record = folder.Open(forWriting: true);
        record.Note(new Deed("user-added", "berta", "reviewer"), Anna, Tell.Noon);
        record.Note(new Deed("signed-in", "berta"), Berta, Tell.Noon.AddHours(1));
        record.Note(new Deed("address-fetched", Address), Berta, Tell.Noon.AddHours(2));
        var claim = Tell.That(ClaimType.Casualty, "killed") with { Evidence = new(0, Text.Length) };
        record.Add(new(Told, [], [], [claim], "test 1"), Encoding.UTF8.GetBytes(Text), Tell.Noon.AddHours(2));
        record.Note(new Deed("report-added", Told.Id, Address), Berta, Tell.Noon.AddHours(2));
        record.Judge(new(Verdict.Rejected, new(Told.Id, ClaimRef.ContentOf(claim)), Berta) { Reason = "Omar Zubarin was elsewhere." }, Tell.Noon.AddDays(1));
        record.Note(new Publishing("acled", "2024-11-30", null, 3, 0, "sha256:00"), Anna, Tell.Noon.AddDays(1));
        record.Note(new Deed("account-locked", "BERTA"), Author.Program("sitrep"), Tell.Noon.AddDays(2));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    TrailPage Of(TrailQuestion question, int offset = 0, int limit = 100)
    {
        using var record = folder.Open(forWriting: false);
        return record.Trail(question, offset, limit);
    }

    IEnumerable<string> Actions(TrailQuestion question) => Of(question).Entries.Select(entry => entry.Action);

    void Hide(Func<IRecord, long> hide)
    {
        using var record = folder.Open(forWriting: true);
        hide(record);
    }

    [Fact]
    public void What_people_did_comes_last_first_without_what_the_program_did_by_itself() => Assert.Equal(
        ["account-locked", "published", "judged-rejected", "report-added", "address-fetched", "signed-in", "user-added"], Actions(new()));

    [Fact]
    public void What_the_program_did_is_told_when_it_is_asked_for() => Assert.Equal(["read", "received"], Actions(new(Kind: TrailKind.Program)));

    [Theory]
    [InlineData("anna", "published user-added")]
    [InlineData("Berta", "account-locked judged-rejected report-added address-fetched signed-in user-added")]
    [InlineData("sha256:aaaa", "")]
    [InlineData("' OR 1=1 --", "")]
    public void An_account_is_asked_for_by_what_it_did_and_what_was_done_to_it(string account, string expected) =>
        Assert.Equal(expected, string.Join(' ', Actions(new(account))));

    [Theory]
    [InlineData(TrailKind.SignIn, "account-locked signed-in")]
    [InlineData(TrailKind.Account, "user-added")]
    [InlineData(TrailKind.Report, "report-added address-fetched")]
    [InlineData(TrailKind.Judgement, "judged-rejected")]
    [InlineData(TrailKind.Export, "published")]
    [InlineData(TrailKind.Redaction, "")]
    public void Each_kind_can_be_asked_for(TrailKind kind, string expected) => Assert.Equal(expected, string.Join(' ', Actions(new(Kind: kind))));

    [Fact]
    public void Days_are_asked_for_from_their_first_to_their_last_instant()
    {
        var day = DateOnly.FromDateTime(Tell.Noon.UtcDateTime);
        Assert.Equal(["published", "judged-rejected"], Actions(new(From: day.AddDays(1), To: day.AddDays(1))));
        Assert.Equal(4, Of(new(To: day)).Total);
        Assert.Empty(Actions(new(From: DateOnly.MaxValue)));
        Assert.Equal(7, Of(new(From: DateOnly.MinValue, To: DateOnly.MaxValue)).Total);
    }

    [Fact]
    public void A_page_has_its_stretch_and_the_number_of_all()
    {
        var page = Of(new(), offset: 5, limit: 1);
        Assert.Equal((7, "signed-in"), (page.Total, Assert.Single(page.Entries).Action));
    }

    [Fact]
    public void Names_are_of_those_who_acted_and_of_those_who_were_acted_upon()
    {
        using var record = folder.Open(forWriting: false);
        Assert.Equal((string[])["anna", "berta"], record.TrailNames());
    }

    [Fact]
    public void A_hidden_name_is_covered_in_addresses_files_and_reasons_and_its_redaction_does_not_tell_it()
    {
        Hide(record => record.Hide(new Redaction(RedactionKind.Name) { Name = "Omar Zubarin", Reason = "Omar Zubarin asked for it" }, Anna, Tell.Noon.AddDays(3)));
        Hide(record => record.Hide(new Redaction(RedactionKind.Lift) { Lifts = 900, Reason = "a slip" }, Anna, Tell.Noon.AddDays(3)));
        var trail = Of(new());
        Assert.DoesNotContain("zubarin", string.Join('\n', trail.Entries.Select(entry => entry.ToString())), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(["a slip", "████████████ asked for it", "████████████ was elsewhere."], trail.Entries.Select(entry => entry.Reason).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(["redacted-name", "redaction-lifted"], Actions(new(Kind: TrailKind.Redaction)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Hidden_words_of_a_report_are_covered_in_what_is_told_about_it()
    {
        Hide(record => record.Hide(new Redaction(RedactionKind.Span) { Report = Told.Id, Start = 0, End = "Omar Zubarin".Length }, Anna, Tell.Noon.AddDays(3)));
        Assert.Equal("████████████ was elsewhere.", Of(new(Kind: TrailKind.Judgement)).Entries.Single().Reason);
    }

    [Fact]
    public void Of_a_report_under_embargo_nothing_but_its_id_is_told()
    {
        Hide(record => record.Hide(new Embargo(Told.Id, DateTimeOffset.MaxValue.AddDays(-1), "until they are safe"), Anna, Tell.Noon.AddDays(3)));
        Assert.All(Of(new()).Entries.Where(entry => entry.Kind is TrailKind.Report or TrailKind.Judgement), entry => Assert.Equal((null, null), (entry.Detail, entry.Reason)));
        Assert.Equal(Told.Id, Of(new(Kind: TrailKind.Embargo)).Entries.Single().Report);
    }

    [Fact]
    public void An_entry_that_was_edited_is_an_error()
    {
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={folder.RecordFile};Pooling=False"))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE entry SET body = replace(body, 'reviewer', 'reader') WHERE kind = 'deed'";
            command.ExecuteNonQuery();
        }

        Assert.Throws<CaseException>(() => Of(new()));
    }
}
