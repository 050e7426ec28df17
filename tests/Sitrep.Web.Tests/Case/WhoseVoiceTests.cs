using Sitrep.Situation;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Cases.Demo;
using Sitrep.Web.Views;

namespace Sitrep.Web.Tests.Case;

/// <summary>Whom a source speaks for is one calculation, whichever page tells it.</summary>
public sealed class WhoseVoiceTests : IDisposable
{
    private readonly TempCase temp = new(TimeProvider.System, [.. DemoReading.Reports()]);

    public void Dispose() => temp.Dispose();

    private CaseView View => temp.Current.View();

    [Theory]
    [InlineData("Defence Ministry", "Assad government")]
    [InlineData("Command of the Army", "Assad government")]
    [InlineData("military source", "Assad government")]
    [InlineData("Damascus State Radio", "Assad government")]
    [InlineData("Hassan Abdul Ghani", "Hay'at Tahrir al-Sham")]
    [InlineData("residents", null)]
    [InlineData("Northern Front Monitor", null)]
    public void A_source_speaks_for_the_side_that_incidents_take_its_word_for(string voice, string? side)
    {
        Assert.Equal(side, View.Situation.Sources.Single(source => source.Name == voice).Side);
        Assert.Equal(side ?? voice, SourceView.Of(View, voice, temp.Tools.Sides)!.Side.Name);
    }

    [Fact]
    public void The_page_of_a_side_has_the_claims_of_all_who_speak_for_it()
    {
        var side = SourceView.Of(View, "Assad government", temp.Tools.Sides)!;
        Assert.Superset(new HashSet<string> { "Command of the Army", "Defence Ministry", "military source" }, side.Voices.ToHashSet());
        Assert.Equal(View.Situation.Folded.Incidents.SelectMany(incident => incident.Voices).Where(voice => voice.Source.Name == "Assad government").Sum(voice => voice.Sayings.Length), side.Total);
    }

    [Fact]
    public void Incidents_and_control_say_the_same_of_every_word()
    {
        var said = View.Situation.Folded.Incidents.SelectMany(incident => incident.Voices).SelectMany(voice => voice.Sayings).ToDictionary<Saying, SourcedClaim>(saying => saying.Claim, ReferenceEqualityComparer.Instance);
        // Whom a party means by a name that no pack knows ("the terrorists"), control alone works out, from who fights whom.
        var words = View.Situation.Control.Places.SelectMany(place => place.Words)
            .Where(word => word.Source.Claim.Actor is not { } actor || temp.Tools.Sides.Of(actor) is var named && (named.Belligerent || named.Key == word.Party?.Key)).ToList();
        Assert.True(words.Count > 15);
        Assert.All(words, word => Assert.Equal((said[word.Source].Stance, said[word.Source].Source.Side.Key), (word.Stance, word.Speaker.Side.Key)));
    }
}
