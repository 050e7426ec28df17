using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Map;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Case;

/// <summary>What is done otherwise when a case is too large to fuse anew for everybody who looks.</summary>
public sealed class LargeCaseTests
{
    private const int Days = 30;

    private static readonly DateOnly First = new(2024, 11, 1);

    [Fact]
    public async Task What_was_known_before_is_answered_until_what_came_since_is_made()
    {
        var given = Large();
        var current = new CurrentCase(given, new(BuiltInPacks.Packs));
        Assert.True(current.View().IsLarge);
        given.Add(new Told("ffff", "Press", "More", "2024-12-01", "The market reopened.").Received("2024-12-01T18:00:00Z"));
        Assert.Equal(Days, current.View().Reports.Length);
        for (var i = 0; i < 600 && current.View().Reports.Length == Days; i++)
        {
            await Task.Delay(100);
        }

        Assert.Equal(Days + 1, current.View().Reports.Length);
    }

    [Fact]
    public void What_is_hidden_is_shown_no_longer_however_large_the_case_is()
    {
        var given = Large();
        var current = new CurrentCase(given, new(BuiltInPacks.Packs));
        Assert.Equal(Days, current.View().Reports.Length);
        given.Hide(3);
        Assert.Equal(Days - 1, current.View().Reports.Length);
    }

    [Fact]
    public void Incidents_up_to_a_day_are_those_of_all_days_without_what_is_told_of_later_ones()
    {
        var current = new CurrentCase(Large(), new(BuiltInPacks.Packs));
        var (whole, part) = (current.View(), current.View(new(First.AddDays(9))));
        Assert.Equal(whole.Claims.Count(claim => claim.First <= First.AddDays(9)), part.Claims.Length);
        Assert.Equal(part.Claims.Select(claim => claim.Key).Order(StringComparer.Ordinal),
            part.Situation.Incidents.SelectMany(incident => incident.Claims).Select(claim => claim.Key).Order(StringComparer.Ordinal));
        Assert.All(part.Situation.Incidents, incident => Assert.All(incident.Incident.Claims, claim => Assert.True(claim.First <= First.AddDays(9))));
        Assert.Equal(part.Claims.Length, part.Situation.Sources.Sum(source => source.Claims));
    }

    [Fact]
    public void The_map_keeps_to_the_first_clock_without_making_anything_anew()
    {
        var current = new CurrentCase(Large(), new(BuiltInPacks.Packs));
        var desk = new MapDesk(current);
        int Shown(string query) => desk.Clusters(Web.Case.Incidents.IncidentFilter.From(new Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query))), new(0, 0, 0)).Sum(cluster => cluster.Count);
        var incidents = current.View().Situation.Incidents;
        Assert.Equal(incidents.Length, Shown(""));
        Assert.Equal(incidents.Count(incident => incident.Incident.First <= First.AddDays(4)), Shown("?as-of=2024-11-05"));
        Assert.Equal(0, Shown("?as-of=2024-10-31"));
    }

    private static GivenCase Large() => new("large", [.. Enumerable.Range(0, Days).Select(Report)]);

    // Each claim at a place of its own, so that each is an incident.
    private static ReceivedReport Report(int day)
    {
        var (text, told) = (new string('x', 800), First.AddDays(day));
        var claims = Enumerable.Range(0, 1 + CaseView.LargeFrom / Days).Select(i => new Claim($"c{i}", ClaimType.Attack, "attack", new(i % 700, i % 700 + 5), "made", 0.9)
        {
            Place = new($"Town {day} {i}", $"Town {day} {i}", $"geonames:{day * 1000 + i}", new(-60 + i * 0.15, -170 + day * 11), PlacePrecision.Exact),
            Time = new(told, told, TimePrecision.Day),
        });
        var report = new Report($"sha256:{day:x16}".PadRight(71, '0'), $"{day}.txt", text, new(told), "en", null, "Press");
        return new(new(report, [], [], [.. claims], "made"), new DateTimeOffset(told.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(20));
    }
}
