using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Fusion;

public sealed class FuserTests
{
    static readonly Place Atarib = new("Atarib", "Atarib", "g:1", new(36.139, 36.825), PlacePrecision.Exact);
    static readonly Place NextVillage = new("Kafr Naha", "Kafr Naha", "g:2", new(36.150, 36.840), PlacePrecision.Exact);
    static readonly Place FarTown = new("Idlib", "Idlib", "g:3", new(35.931, 36.634), PlacePrecision.Exact);
    static readonly Place Province = new("Aleppo province", "Aleppo province", "g:4", new(36.2, 37.1), PlacePrecision.Area, RadiusKm: 80);

    static ImmutableArray<Incident> Fold(params ReceivedReport[] reports) => IncidentFold.Of(reports, Vantage.Latest, Fusing.NoPacks).Incidents;

    static Claim Capture(Place at, string actor, int day) => Tell.That(ClaimType.Control, "capture", actor: actor, day: day) with { Place = at };

    static Claim Dead(Place? at, long n, int day, string? method = "airstrike", string category = "civilian") =>
        Tell.That(ClaimType.Casualty, "killed", count: Count.Exactly(n), day: day, category: category) with { Place = at, Method = method };

    [Fact]
    public void A_town_that_two_tell_of_is_one_incident_with_both() =>
        Assert.Equal(2, Assert.Single(Fold(Tell.Report("Agency", Capture(Atarib, "Reds", 28)), Tell.Report("Monitor", Capture(Atarib, "Reds", 28)))).Voices.Length);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    public void Days_apart_are_two_incidents(int days, int incidents) =>
        Assert.Equal(incidents, Fold(Tell.Report("Agency", Capture(Atarib, "Reds", 25)), Tell.Report("Monitor", Capture(Atarib, "Reds", 25 + days))).Length);

    [Fact]
    public void Towns_apart_are_two_incidents() =>
        Assert.Equal(2, Fold(Tell.Report("Agency", Capture(Atarib, "Reds", 28)), Tell.Report("Monitor", Capture(FarTown, "Reds", 28))).Length);

    [Fact]
    public void The_next_village_may_be_the_same_when_the_figures_are()
    {
        Assert.Single(Fold(Tell.Report("Agency", Dead(Atarib, 12, 28)), Tell.Report("Monitor", Dead(NextVillage, 12, 28))));
        Assert.Equal(2, Fold(Tell.Report("Agency", Dead(Atarib, 12, 28)), Tell.Report("Monitor", Dead(NextVillage, 2, 28, "shelling"))).Length);
    }

    [Fact]
    public void A_place_in_an_area_needs_the_same_figure()
    {
        Assert.Single(Fold(Tell.Report("Agency", Dead(Atarib, 12, 28)), Tell.Report("Monitor", Dead(Province, 12, 28))));
        Assert.Equal(2, Fold(Tell.Report("Agency", Dead(Atarib, 12, 28)), Tell.Report("Monitor", Dead(Province, 31, 28))).Length);
    }

    [Fact]
    public void Different_means_are_different_attacks() =>
        Assert.Equal(2, Fold(Tell.Report("Agency", Dead(Atarib, 3, 28, "airstrike")), Tell.Report("Monitor", Dead(Atarib, 5, 28, "mine"))).Length);

    [Fact]
    public void A_denial_and_what_it_denies_are_one_and_in_dispute()
    {
        var incident = Assert.Single(Fold(Tell.Report("Agency", Capture(Atarib, "Reds", 28)),
            Tell.Report("Ministry", Capture(Atarib, "Reds", 28) with { Modality = Modality.Denied })));
        Assert.Equal(DisputeKind.Denied, Assert.Single(incident.Disputes).Kind);
    }

    [Fact]
    public void Who_took_a_town_and_who_left_it_are_one_change()
    {
        var left = Tell.That(ClaimType.Control, "withdraw", actor: "Blues", day: 28) with { Place = Atarib };
        Assert.Single(Fold(Tell.Report("Agency", Capture(Atarib, "Reds", 28) with { Target = new("Blues") }), Tell.Report("Monitor", left)));
    }

    [Fact]
    public void The_attack_and_its_dead_of_one_sentence_are_one_incident()
    {
        var attack = Tell.That(ClaimType.Attack, "attack", day: 28) with { Place = Atarib, Method = "airstrike" };
        Assert.Single(Fold(Tell.Report("Agency", attack, Dead(Atarib, 4, 28))));
    }

    [Fact]
    public void A_running_total_is_no_part_of_what_it_sums() =>
        Assert.Equal(2, Fold(Tell.Report("Agency", Dead(Atarib, 12, 28)), Tell.Report("Monitor", Dead(Atarib, 12, 28) with { Cumulative = true })).Length);

    [Fact]
    public void The_losses_of_two_sides_are_never_one_figure()
    {
        var sides = new Sides(PackSet.Of([KeyValuePair.Create("actors/a.actors.yaml", PackCompiler.YamlPacks.Read("actors/a.actors.yaml",
            "- {id: reds, name: Reds}\n- {id: blues, name: Blues}"))]));
        Claim Lost(string side) => Tell.That(ClaimType.Casualty, "killed", target: side, count: Count.Exactly(12), day: 28, category: "combatant") with { Place = Atarib };
        Assert.Equal(2, IncidentFold.Of([Tell.Report("Agency", Lost("Reds")), Tell.Report("Monitor", Lost("Blues"))], Vantage.Latest, Fusing.With(sides)).Incidents.Length);
    }

    [Fact]
    public void The_id_stays_when_others_tell_of_it_later()
    {
        var first = Tell.Report("Agency", Tell.Noon, Capture(Atarib, "Reds", 28));
        var later = Tell.Report("Monitor", Tell.Noon.AddHours(1), Capture(Atarib, "Reds", 28));
        Assert.Equal(Fold(first)[0].Id, Assert.Single(Fold(later, first)).Id);
    }

    [Fact]
    public void Every_claim_but_the_first_says_why_it_belongs()
    {
        var incident = Assert.Single(Fold(Tell.Report("Agency", Capture(Atarib, "Reds", 28)), Tell.Report("Monitor", Capture(Atarib, "Reds", 28))));
        var join = Assert.Single(Joins.Of(incident, Fusing.NoPacks));
        Assert.Contains(Situation.Fusion.Comparing.Sign.SamePlace, join.Signs);
        Assert.True(join.Score > 0);
    }
}
