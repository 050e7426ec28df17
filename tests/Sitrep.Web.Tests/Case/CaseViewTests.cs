using System.Globalization;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Case;

public sealed class CaseViewTests
{
    [Fact]
    public void A_view_from_another_instant_has_the_readings_of_then()
    {
        using var temp = new TempCase();
        var report = new Told("ab", "Press", "Road", "2024-11-28", "The road is closed. The bridge is open.")
            .Claim(ClaimType.Infrastructure, "closed", "The road is closed", claim => claim).Received("2024-11-28T12:00:00Z");
        temp.Add(report);
        temp.Reread(report with { Reading = report.Reading with { Claims = [report.Reading.Claims[0] with { Action = "open", Evidence = new(20, 38) }], Program = "sitrep next" } }, At("2024-11-30T08:00:00Z"));

        Assert.Equal("open", Assert.Single(temp.Current.View().Claims).Claim.Action);
        Assert.Equal("closed", Assert.Single(temp.Current.View(new(KnownAt: At("2024-11-29T00:00:00Z"))).Claims).Claim.Action);
        Assert.Empty(temp.Current.View(new(KnownAt: At("2024-11-28T11:00:00Z"))).Reports);
    }

    [Fact]
    public void The_first_clock_leaves_out_later_days_and_keeps_the_reports()
    {
        using var temp = TempCase.Aleppo();
        var view = temp.Current.View(new(new DateOnly(2024, 11, 28)));
        Assert.Equal(5, view.Claims.Length);
        Assert.Equal(5, view.Reports.Length);
        Assert.All(view.Situation.Incidents, incident => Assert.True(incident.Incident.First <= new DateOnly(2024, 11, 28)));
        Assert.Equal(temp.Current.View().Days, view.Days);
    }

    [Fact]
    public void Every_claim_that_is_shown_is_part_of_one_incident()
    {
        using var temp = TempCase.Aleppo();
        var view = temp.Current.View();
        Assert.Equal(view.Claims.Select(claim => claim.Key).Order(), view.Situation.Incidents.SelectMany(incident => incident.Claims).Select(claim => claim.Key).Order());
        Assert.All(view.Claims, claim => Assert.Contains(claim, view.Situation.IncidentOf(claim)!.Claims));
    }

    [Fact]
    public void Views_are_made_once_for_a_version_and_anew_when_it_changes()
    {
        using var temp = TempCase.Aleppo();
        var (latest, earlier) = (temp.Current.View(), new Vantage(KnownAt: At("2024-11-29T00:00:00Z")));
        Assert.Same(latest, temp.Current.View());
        Assert.Same(temp.Current.View(earlier), temp.Current.View(earlier));
        temp.Add(new Told("cd", "Press", "More", "2024-11-30", "The market reopened.").Received("2024-11-30T18:00:00Z"));
        Assert.NotSame(latest, temp.Current.View());
        Assert.Equal(6, temp.Current.View().Reports.Length);
    }

    [Fact]
    public void A_source_is_contradicted_by_who_denies_what_it_says()
    {
        using var temp = TempCase.Aleppo();
        var sources = temp.Current.View().Situation.Sources;
        var command = sources.Single(source => source.Name == "Military Operations Command");
        Assert.Equal((3, 1), (command.Claims, command.Contradicted));
        Assert.Equal(0, sources.Single(source => source.Name == "War Monitor").Contradicted);
    }

    [Fact]
    public void An_incident_passes_when_one_of_its_claims_does()
    {
        using var temp = TempCase.Aleppo();
        var incidents = temp.Current.View().Situation.Incidents;
        var khan = Filter("?place=geonames:169061&type=control");
        var incident = Assert.Single(incidents, khan.Takes);
        Assert.True(incident.IsDisputed);
        Assert.Equal(2, incident.Claims.Length);
        Assert.Equal("?type=control&place=geonames%3A169061&grade=single&disputed=yes", Filter("?type=control&place=geonames:169061&grade=single&grade=mad&disputed=yes").ToQuery());
        Assert.DoesNotContain(incidents, Filter("?place=geonames:169061&type=control&disputed=no").Takes);
    }

    private static IncidentFilter Filter(string query) => IncidentFilter.From(new Microsoft.AspNetCore.Http.QueryCollection(Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query)));

    private static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture);
}
