using System.Text;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Redactions;
using Sitrep.Situation;
using Sitrep.Situation.Tallies;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Case;

/// <summary>A view that followed changes is what a view made anew is, whatever happened to the case on the way.</summary>
public sealed class ChangedViewTests
{
    private static readonly Author Anna = Author.Person("anna"), Ben = Author.Person("ben");

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private static readonly string[] Queries = ["", "?type=control", "?disputed=yes", "?grade=single", "?q=Aleppo&type=casualty&type=attack", "?known-at=2024-11-30T00:00:00Z"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void A_view_that_followed_changes_is_what_a_view_made_anew_is(int seed)
    {
        var (random, all) = (new Random(seed), Aleppo.Case().Reports());
        using var temp = new TempCase([.. all.Take(3)]);
        _ = temp.Current.View();
        var waiting = all.Skip(3).ToList();
        for (var step = 0; step < 30; step++)
        {
            Happen(temp, random, waiting);
            Look(temp.Current.View());
            AssertAsAnew(temp);
        }
    }

    [Fact]
    public void A_change_leaves_what_it_does_not_touch_as_it_was()
    {
        using var temp = TempCase.Aleppo();
        var before = temp.Current.View();
        Look(before);
        var judged = before.Claims[0];
        temp.Writer.Judge(new(Verdict.Accepted, judged.Key, 0), Anna);
        var after = temp.Current.View();
        Assert.NotSame(before, after);
        Assert.All(before.Reports, report => Assert.Equal(report.Key != judged.Report.Key, ReferenceEquals(report, after.Report(report.Key))));
        Assert.Contains(after.Situation.Incidents, entry => before.Situation.Incidents.Contains(entry));
        Assert.Equal(judged.Key, after.Situation.IncidentOf(after.Claim(judged.Key)!)!.Claims.Single(claim => claim.Judged is not null).Key);
    }

    [Fact]
    public void What_was_known_before_a_change_is_taken_over_and_still_right()
    {
        using var temp = TempCase.Aleppo();
        var then = new Vantage(KnownAt: temp.Current.View().Arrivals[1]);
        var before = temp.Current.View(then);
        Judge(temp, new(1), Verdict.Rejected);
        var after = temp.Current.View(then);
        Assert.Same(before.Situation, after.Situation);
        Assert.Equal(Told(new CurrentCase(temp.Reader, temp.Tools).View(then)), Told(after));
    }

    [Fact]
    public void What_is_hidden_since_is_not_taken_over()
    {
        using var temp = TempCase.Aleppo();
        var then = new Vantage(KnownAt: temp.Current.View().Arrivals[^1]);
        var hidden = temp.Current.View(then).Reports[0];
        Write(temp, record => record.Hide(new Embargo(hidden.Source.Report.Id, Now.AddDays(1)), Anna, Now));
        Assert.Null(temp.Current.View(then).Report(hidden.Key));
        Assert.Null(temp.Current.View().Report(hidden.Key));
    }

    // A view that nobody has looked at has nothing to follow with.
    private static void Look(CaseView view)
    {
        foreach (var filter in Queries.Select(Filter))
        {
            _ = (view.Situation.Passing(filter), view.Situation.Map.Of(filter), view.Filtered(filter.Claims), view.Situation.Incidents.Select(entry => view.Situation.IncidentOf(entry.Lead)).Count());
        }
    }

    private static void Happen(TempCase temp, Random random, List<ReceivedReport> waiting)
    {
        var view = temp.Current.View();
        switch (random.Next(12))
        {
            case < 4 when waiting.Count > 0:
                temp.Add(waiting[0]);
                waiting.RemoveAt(0);
                break;
            case 4 when view.Reports.Length > 0:
                var hidden = view.Reports[random.Next(view.Reports.Length)].Source.Report.Id;
                Write(temp, record => record.Hide(new Embargo(hidden, Now.AddDays(1)), Anna, Now));
                break;
            case 5:
                Write(temp, record => record.Entries().LastOrDefault(entry => entry.Kind == Record.Ledger.EntryKind.Embargo) is { } embargo ? record.Hide(new Embargo(embargo.Subject, null), Anna, Now) : 0);
                break;
            case 6 when view.Claims.Length > 0:
                var claim = view.Claims[random.Next(view.Claims.Length)];
                var span = claim.AsRead.Evidence;
                Write(temp, record => record.Hide(new Redaction(RedactionKind.Span) { Report = claim.Report.Report.Id, Start = span.Start, End = Math.Min(span.End, span.Start + 4) }, Ben, Now));
                break;
            case 7 when view.Reports.Length > 0:
                Reread(temp, random, view);
                break;
            case 8 when view.Judgements.Length > 0:
                var undone = view.Judgements[random.Next(view.Judgements.Length)];
                temp.Writer.Undo(undone.Entry, long.MaxValue, Ben);
                break;
            default:
                Judge(temp, random, new[] { Verdict.Accepted, Verdict.Rejected, Verdict.Corrected, Verdict.Same, Verdict.Same, Verdict.Different, Verdict.Unsure }[random.Next(7)]);
                break;
        }
    }

    private static void Judge(TempCase temp, Random random, Verdict verdict)
    {
        var claims = temp.Current.View().Reports.SelectMany(report => report.Claims).ToList();
        if (claims.Count > 1)
        {
            var isPair = verdict is Verdict.Same or Verdict.Different or Verdict.Unsure;
            temp.Writer.Judge(new(verdict, claims[random.Next(claims.Count)].Key, long.MaxValue)
            {
                Other = isPair ? claims[random.Next(claims.Count)].Key : null,
                Fields = verdict == Verdict.Corrected ? [new("count", "7"), new("actor", "")] : [],
            }, random.Next(2) == 0 ? Anna : Ben);
        }
    }

    private static void Reread(TempCase temp, Random random, CaseView view)
    {
        var report = view.Reports[random.Next(view.Reports.Length)].Received;
        Write(temp, record => record.Reread(report.Reading with { Claims = [.. report.Reading.Claims.Where(_ => random.Next(4) > 0)], Program = $"sitrep {random.Next()}" }, Now) ? 1 : 0);
    }

    private static void Write(TempCase temp, Func<IRecord, long> work)
    {
        using var record = temp.Folder.Open(forWriting: true);
        work(record);
    }

    private static void AssertAsAnew(TempCase temp)
    {
        var (view, anew) = (temp.Current.View(), new CurrentCase(temp.Reader, temp.Tools).View());
        Assert.True(view.IsAsAnew);
        Assert.Equal(Told(anew), Told(view));
        var then = new Vantage(KnownAt: new(2024, 11, 29, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal(Told(new CurrentCase(temp.Reader, temp.Tools).View(then)), Told(temp.Current.View(then)));
    }

    private static string Told(CaseView view)
    {
        var told = new StringBuilder();
        told.AppendLine($"{view.Version} {string.Join(' ', view.Days)} {string.Join(' ', view.Arrivals)} {string.Join(' ', view.Judgements.Select(judgement => judgement.Entry))}");
        told.AppendJoin('\n', view.Reports.Select(report => $"{report.Key} {report.Source.Title} {report.Source.Text.Length} {string.Join(' ', report.Claims.Select(claim => $"{claim.Key} {claim.Judged?.Entry}"))}"));
        told.AppendJoin('\n', view.Claims.Select(claim => $"{claim.Key} {claim.Claim.Count} {claim.Actor} {claim.IsCorrected} {view.Claim(claim.Key) == claim} {view.Situation.IncidentOf(claim)?.Key}"));
        told.AppendJoin('\n', view.Situation.Incidents.Select(entry => $"{entry.Key} {entry.Grade} {entry.Lead.Key} {entry.Incident.Place?.Name} {string.Join(' ', entry.Claims.Select(claim => claim.Key))} {string.Join(' ', entry.Incident.Voices.Select(voice => $"{voice.Source.Name} {voice.Stance}"))} {view.Situation.Incident(entry.Key) == entry}"));
        told.AppendJoin('\n', view.Situation.Questions.Select(item => $"{item.Claim.Report.Id} {item.Claim.Claim.Id} {item.Other?.Claim.Id} {item.Score:f5}"));
        told.AppendJoin('\n', view.Situation.Sources).AppendJoin('\n', view.Situation.Claimants).AppendLine($"{view.Situation.Extent}");
        told.AppendJoin('\n', view.Situation.Tallies.By(TallyDimension.Side | TallyDimension.Day).Select(cell => $"{cell} {string.Join(' ', view.Situation.Tallies.Voices(cell).Select(voice => $"{voice.Voice} {voice.Toll} {voice.Claims.Length}"))}"));
        told.AppendJoin('\n', view.Situation.Displacement.Flows.Select(flow => $"{flow.Id} {string.Join(' ', flow.Counts.Select(count => count.Toll))} {flow.Claims.Length}")).AppendJoin('\n', view.Situation.Displacement.Totals);
        told.AppendJoin('\n', view.Situation.Timeline.Select(day => $"{day.Date} {string.Join(' ', day.Incidents.Select(incident => incident.Id))}"));
        told.AppendJoin('\n', view.Situation.Operations.Select(operation => $"{operation.Id} {operation.Status} {string.Join(' ', operation.Days.Select(day => $"{day.Date} {day.Parts.Length}"))}"));
        told.AppendJoin('\n', view.Situation.Roads.Segments.Select(segment => $"{segment.Segment} {segment.Status} {segment.Words.Length}")).AppendJoin('\n', view.Situation.Roads.Unplaced.Select(claim => claim.Claim.Id));
        told.AppendJoin('\n', view.Situation.Picture.Casualties).AppendJoin('\n', view.Situation.Control.Places.Select(place => $"{place.Key} {place.Status}"));
        foreach (var filter in Queries.Select(Filter))
        {
            var facets = view.Filtered(filter.Claims).Facets;
            told.AppendLine($"{filter.ToQuery()}: {string.Join(' ', view.Situation.Passing(filter).Select(entry => entry.Key))} {string.Join(' ', view.Filtered(filter.Claims).Claims.Select(claim => claim.Key))}");
            told.AppendLine($"{string.Join(' ', facets.Types)} {string.Join(' ', facets.Sides)} {string.Join(' ', facets.Parties)} {string.Join(' ', facets.Sources)} {string.Join(' ', facets.Days)}");
            told.AppendLine(string.Join(' ', view.Situation.Map.Of(filter).In(new(0, 0, 0), null).Select(incident => $"{incident.Entry.Key} {incident.X} {incident.Y}")));
        }

        return told.ToString();
    }

    private static IncidentFilter Filter(string query) => IncidentFilter.From(new Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)));
}
