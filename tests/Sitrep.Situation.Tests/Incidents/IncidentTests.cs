using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Incidents;

public sealed class IncidentTests
{
    static readonly Fuser Fuser = Fusing.With(new(PackSet.Of([KeyValuePair.Create("actors/a.actors.yaml", YamlPacks.Read("actors/a.actors.yaml",
        """
        - {id: reds, name: Reds}
        - {id: blues, name: Blues}
        - {id: red-radio, name: Red Radio, armed: false, parent: reds}
        - {id: survey, name: Survey, armed: false, reliability: B}
        """))])));

    static readonly Place Mill = new("Mill", "Mill", "g:1", new(36.1, 36.8), PlacePrecision.Exact);

    static Incident One(params ReceivedReport[] reports) => Assert.Single(IncidentFold.Of(reports, Vantage.Latest, Fuser).Incidents);

    static Claim Capture(string actor) => Tell.That(ClaimType.Control, "capture", actor: actor, day: 28) with { Place = Mill };

    static Claim Dead(long n, string? actor = null, string category = "civilian", string? method = "shelling") =>
        Tell.That(ClaimType.Casualty, "killed", actor: actor, count: Count.Exactly(n), day: 28, category: category) with { Place = Mill, Method = method };

    static string Graded(Incident incident) => $"{incident.Grades.Corroboration} {incident.Grades.Admiralty}";

    [Fact]
    public void A_party_alone_about_its_own_gain_is_one_sides_word() => Assert.Equal("OneSide F4", Graded(One(Tell.Report("Red Radio", Capture("Reds")))));

    [Fact]
    public void A_party_that_is_repeated_is_still_one_voice() =>
        Assert.Equal("OneSide F4", Graded(One(Tell.Report("Red Radio", Capture("Reds")), Tell.Report("Reds", Capture("Reds")))));

    [Fact]
    public void An_agency_that_quotes_a_party_adds_no_voice() =>
        Assert.Equal("OneSide F4", Graded(One(Tell.Report("Agency", Capture("Reds") with { Attribution = new(null, null, "Reds", "Reds"), Modality = Modality.Claimed }))));

    [Fact]
    public void The_loser_who_admits_it_counts_as_independent() => Assert.Equal("Single F3", Graded(One(Tell.Report("Blues", Capture("Reds")))));

    [Fact]
    public void Two_independent_voices_make_it_probable_and_the_better_source_is_named() =>
        Assert.Equal("Double B2", Graded(One(Tell.Report("Agency", Capture("Reds")), Tell.Report("Survey", Capture("Reds")))));

    [Fact]
    public void A_denial_lowers_what_is_known_of_it_and_not_who_says_it() =>
        Assert.Equal("Double F3", Graded(One(Tell.Report("Agency", Capture("Reds")), Tell.Report("Paper", Capture("Reds")),
            Tell.Report("Blues", Capture("Reds") with { Modality = Modality.Denied }))));

    [Fact]
    public void Residents_are_the_voice_of_who_quotes_them()
    {
        var said = Capture("Reds") with { Attribution = new(null, null, "residents", "residents"), Modality = Modality.Claimed };
        Assert.Equal(2, One(Tell.Report("Agency", said), Tell.Report("Paper", said), Tell.Report("Agency", Capture("Reds"))).Voices.Length);
    }

    [Fact]
    public void Rival_holders_are_in_dispute() => Assert.Contains(DisputeKind.Holders, One(Tell.Report("Reds", Capture("Reds")),
        Tell.Report("Blues", Tell.That(ClaimType.Control, "hold", actor: "Blues", day: 28) with { Place = Mill })).Disputes.Select(d => d.Kind));

    [Theory]
    [InlineData(CivilianHarm.Weak, "Agency:")]
    [InlineData(CivilianHarm.Fair, "Agency:", "Paper:")]
    [InlineData(CivilianHarm.Contested, "Agency:Reds", "Paper:Blues")]
    [InlineData(CivilianHarm.Confirmed, "Agency:Reds", "Reds:Reds")]
    [InlineData(CivilianHarm.Weak, "Blues:Reds")]
    public void Harm_to_civilians_is_graded_by_who_says_it(CivilianHarm grade, params string[] voices) =>
        Assert.Equal(grade, One([.. voices.Select(v => v.Split(':')).Select(v => Tell.Report(v[0], Dead(5, v[1].Length == 0 ? null : v[1])))]).Grades.CivilianHarm);

    [Fact]
    public void Without_word_of_an_attack_two_voices_are_weak() =>
        Assert.Equal(CivilianHarm.Weak, One(Tell.Report("Agency", Dead(5, method: null)), Tell.Report("Paper", Dead(5, method: null))).Grades.CivilianHarm);

    [Fact]
    public void Fighters_whom_one_side_calls_civilians_are_discounted() =>
        Assert.Equal(CivilianHarm.Discounted, One(Tell.Report("Blues", Dead(5)), Tell.Report("Survey", Dead(5, category: "combatant"))).Grades.CivilianHarm);

    [Fact]
    public void Harm_to_fighters_has_no_grade_of_civilian_harm() => Assert.Null(One(Tell.Report("Agency", Dead(5, category: "combatant"))).Grades.CivilianHarm);

    [Fact]
    public void Figures_run_from_the_lowest_to_the_highest_with_the_claims_behind_them()
    {
        var figure = Assert.Single(One(Tell.Report("Agency", Dead(12)), Tell.Report("Paper", Dead(14)), Tell.Report("Survey", Dead(13))).Figures);
        Assert.Equal((new Toll(12, 13, 14), 3), (figure.Toll, figure.Claims.Length));
        Assert.True(figure.Disputed);
    }

    [Fact]
    public void A_figure_revised_downwards_by_the_same_voice_stands_as_revised()
    {
        var revised = Tell.Report("Agency", Dead(11));
        revised = revised with { Reading = revised.Reading with { Report = revised.Report with { Published = new(Tell.Day(30)) } } };
        Assert.Equal(new Toll(11, 11, 11), Assert.Single(One(Tell.Report("Agency", Dead(15)), revised).Figures).Toll);
    }

    [Fact]
    public void Women_and_children_of_one_report_add_up() => Assert.Equal(new Toll(12, 12, 12),
        Assert.Single(One(Tell.Report("Agency", Dead(5, category: "woman"), Dead(7, category: "child"))).Figures).Toll);

    [Fact]
    public void A_subset_is_a_figure_of_its_own()
    {
        var figures = One(Tell.Report("Agency", Dead(12), Dead(3, category: "child") with { PartOf = "c1" })).Figures;
        Assert.Equal([(12L, false), (3L, true)], figures.Select(f => (f.Toll.Best, f.IsPart)));
    }
}
