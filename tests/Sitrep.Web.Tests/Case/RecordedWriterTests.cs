using Sitrep.Model;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Case.Review;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Case;

public sealed class RecordedWriterTests : IDisposable
{
    private static readonly Author Anna = Author.Person("anna"), Ben = Author.Person("ben");

    private readonly TempCase temp = TempCase.Aleppo();

    private string Tanks => temp.Current.View().Claims.Single(claim => claim.Claim.Item == "tanks").Key;

    private string[] Khan => [.. temp.Current.View().Claims.Where(claim => claim.Claim is { Action: "capture", Place.Id: "geonames:169061" }).Select(claim => claim.Key)];

    public void Dispose() => temp.Dispose();

    [Fact]
    public void A_rejected_claim_is_in_no_list_and_no_incident_but_still_in_its_report()
    {
        var key = Tanks;
        Assert.NotNull(temp.Writer.Judge(new(Verdict.Rejected, key, 0), Anna).Filed);
        var view = temp.Current.View();
        Assert.DoesNotContain(view.Claims, claim => claim.Key == key);
        Assert.Null(view.Situation.IncidentOf(view.Claim(key)!));
        Assert.Contains(view.Claim(key)!.Report.Key, key, StringComparison.Ordinal);
        Assert.Contains(view.Report(view.Claim(key)!.Report.Key)!.Claims, claim => claim.Key == key && claim.IsRejected);
    }

    [Fact]
    public void A_correction_changes_all_the_fields_that_it_names_and_keeps_what_was_read()
    {
        var key = Tanks;
        temp.Writer.Judge(new(Verdict.Corrected, key, 0) { Fields = [new("count", "12-15"), new("category", "ifv"), new("actor", "")], Reason = "told again" }, Anna);
        var claim = temp.Current.View().Claim(key)!;
        Assert.Equal((12L, 15L, "ifv", null), (claim.Claim.Count!.Min, claim.Claim.Count.Max, claim.Claim.Category, claim.Claim.Actor));
        Assert.Equal((13L, "tank"), (claim.AsRead.Count!.Min, claim.AsRead.Category));
        Assert.Equal("told again", claim.Judged!.Reason);
    }

    [Fact]
    public void Who_has_not_seen_the_others_judgement_does_not_overwrite_it()
    {
        var key = Tanks;
        var seen = new ReviewDesk(temp.Current).Find(key)!.Seen;
        var first = temp.Writer.Judge(new(Verdict.Accepted, key, seen), Anna);
        var second = temp.Writer.Judge(new(Verdict.Rejected, key, seen), Ben);
        Assert.Null(second.Filed);
        Assert.Equal([first.Filed!.Entry], second.Newer.Select(judgement => judgement.Entry));
        Assert.False(temp.Current.View().Claim(key)!.IsRejected);

        Assert.NotNull(temp.Writer.Judge(new(Verdict.Rejected, key, new ReviewDesk(temp.Current).Find(key)!.Seen), Ben).Filed);
        Assert.True(temp.Current.View().Claim(key)!.IsRejected);
    }

    [Fact]
    public void A_second_page_of_the_same_person_overwrites_nothing_that_it_has_not_seen()
    {
        var key = Tanks;
        var first = temp.Writer.Judge(new(Verdict.Accepted, key, 0), Anna).Filed!;
        Assert.Equal([first.Entry], temp.Writer.Judge(new(Verdict.Rejected, key, 0), Anna).Newer.Select(judgement => judgement.Entry));
        Assert.False(temp.Current.View().Claim(key)!.IsRejected);

        var second = temp.Writer.Judge(new(Verdict.Rejected, key, first.Entry), Anna).Filed!;
        Assert.True(temp.Writer.Undo(first.Entry, first.Entry, Anna).IsConflict);
        Assert.NotNull(temp.Writer.Undo(second.Entry, second.Entry, Anna).Filed);
    }

    [Fact]
    public void A_pair_conflicts_with_a_judgement_about_one_of_its_claims()
    {
        var keys = Khan;
        temp.Writer.Judge(new(Verdict.Rejected, keys[0], 0), Anna);
        Assert.True(temp.Writer.Judge(new(Verdict.Same, keys[0], 0) { Other = keys[1] }, Ben).IsConflict);
    }

    [Fact]
    public void Many_at_once_lose_nothing_and_overwrite_nothing()
    {
        var key = Tanks;
        var filed = Enumerable.Range(0, 12).AsParallel().WithDegreeOfParallelism(6)
            .Select(i => temp.Writer.Judge(new(i % 2 == 0 ? Verdict.Accepted : Verdict.Rejected, key, 0), Author.Person($"p{i}"))).ToList();
        Assert.Single(filed, filing => filing.Filed is not null);
        Assert.Equal(11, filed.Count(filing => filing.IsConflict));
        Assert.Single(temp.Current.View().Judgements);
    }

    [Fact]
    public void Different_parts_an_incident_and_undo_joins_it_again()
    {
        var keys = Khan;
        Assert.Same(Incident(keys[0]), Incident(keys[1]));
        var filed = temp.Writer.Judge(new(Verdict.Different, keys[0], 0) { Other = keys[1] }, Anna).Filed!;
        Assert.NotSame(Incident(keys[0]), Incident(keys[1]));
        temp.Writer.Undo(filed.Entry, filed.Entry, Ben);
        Assert.Same(Incident(keys[0]), Incident(keys[1]));
        Assert.Equal([Verdict.Different, Verdict.Unsure], new ReviewDesk(temp.Current).Find($"{keys[1]}~{keys[0]}")!.History.Select(judgement => judgement.Verdict));
    }

    [Theory]
    [InlineData("Same and different are said of two claims: name the other one.", Verdict.Same, false)]
    [InlineData("Accept, reject and correct are said of one claim.", Verdict.Accepted, true)]
    [InlineData("A correction says which fields to change.", Verdict.Corrected, false)]
    public void What_makes_no_sense_is_refused_with_what_to_do(string complaint, Verdict verdict, bool pair)
    {
        Assert.Equal(complaint, temp.Writer.Judge(new(verdict, Khan[0], 0) { Other = pair ? Khan[1] : null }, Anna).Complaint);
        Assert.Empty(temp.Current.View().Judgements);
    }

    private IncidentEntry Incident(string key) => temp.Current.View().Situation.IncidentOf(temp.Current.View().Claim(key)!)!;
}
