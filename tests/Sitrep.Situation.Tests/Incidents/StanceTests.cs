using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tests.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Incidents;

/// <summary>Whom a voice speaks for, and whether what it says is for or against itself: the same for incidents and for who holds a place.</summary>
public sealed class StanceTests
{
    static readonly Fuser Fuser = Fusing.With(new(PackSet.Of([KeyValuePair.Create("actors/a.actors.yaml", YamlPacks.Read("actors/a.actors.yaml",
        """
        - {id: reds, name: Reds}
        - {id: blues, name: Blues}
        - {id: red-radio, name: Red Radio, armed: false, parent: reds}
        """))])));

    static IncidentFold Fold(params ReceivedReport[] reports) => IncidentFold.Of(reports, Vantage.Latest, Fuser);

    [Theory]
    [InlineData("capture", "Blues", null, Modality.Denied, Stance.ForItself)]
    [InlineData("capture", null, null, Modality.Denied, Stance.ForItself)]
    [InlineData("capture", "Reds", null, Modality.Denied, Stance.AgainstItself)]
    [InlineData("withdraw", "Reds", null, Modality.Denied, Stance.ForItself)]
    [InlineData("withdraw", "Blues", null, Modality.Denied, Stance.AgainstItself)]
    [InlineData("capture", "Blues", null, Modality.Asserted, Stance.AgainstItself)]
    [InlineData("capture", "Reds", "Blues", Modality.Asserted, Stance.ForItself)]
    [InlineData("withdraw", "Reds", null, Modality.Asserted, Stance.AgainstItself)]
    public void Incidents_and_control_say_the_same_of_a_partys_word(string action, string? actor, string? target, Modality modality, Stance stance)
    {
        var folded = Fold(Tell.Report("Red Radio", Tell.That(ClaimType.Control, action, "Ash", actor, target, day: 28, modality: modality)));
        Assert.Equal(stance, Assert.Single(Assert.Single(folded.Incidents).Voices).Stance);
        Assert.Equal(stance, Assert.Single(Assert.Single(ControlFold.Of(folded.Incidents, Fuser)).Words).Stance);
    }

    [Theory]
    [InlineData("Reds", "civilian", Stance.ForItself)]
    [InlineData("Blues", "combatant", Stance.AgainstItself)]
    public void Who_denies_harm_that_it_did_speaks_for_itself_and_who_denies_its_enemys_losses_against_itself(string party, string category, Stance stance)
    {
        var denied = Tell.That(ClaimType.Casualty, "killed", "Ash", actor: category == "civilian" ? party : null, target: category == "civilian" ? null : party, day: 28, modality: Modality.Denied, category: category);
        Assert.Equal(stance, Assert.Single(Assert.Single(Fold(Tell.Report("Red Radio", denied)).Incidents).Voices).Stance);
    }

    static Claim By(string? organisation, string speaker) => Tell.That(ClaimType.Control, "capture", "Ash", "Reds", day: 28, modality: Modality.Claimed) with { Attribution = new(speaker, "spokesman", organisation, speaker) };

    [Fact]
    public void A_spokesman_speaks_for_the_side_of_the_organisation_that_is_named_with_him_whoever_quotes_him()
    {
        var voice = Assert.Single(Assert.Single(Fold(Tell.Report("Agency", By("Reds", "Omar")), Tell.Report("Wire", By(null, "Omar")), Tell.Report("Blues", By(null, "Omar"))).Incidents).Voices);
        Assert.Equal(("reds", 3), (voice.Source.Key, voice.Sayings.Length));
    }

    [Fact]
    public void One_who_is_named_with_two_sides_speaks_for_neither() =>
        Assert.Equal(["reds", "omar", "blues"], Assert.Single(Fold(Tell.Report("Agency", By("Reds", "Omar")), Tell.Report("Wire", By(null, "Omar")), Tell.Report("Desk", By("Blues", "Omar"))).Incidents)
            .Voices.Select(voice => voice.Source.Key).OrderDescending(StringComparer.Ordinal));
}
