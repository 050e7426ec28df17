using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Reading.Tests.Mentions.Actors;

/// <summary>Whose "our forces", "we" and "the enemy" are, by who speaks.</summary>
public sealed class SpokenSidesTests
{
    static readonly Lazy<ReportReader> reader = new(() => ReportReader.Open(BuiltInPacks.Packs, BuiltInPacks.Find));

    [Theory]
    [InlineData("Rapid Support Forces", "We", "The Rapid Support Forces (RSF) attacked El Fasher. \"We did not shell the market,\" said an RSF spokesman.")]
    [InlineData("Sudanese Armed Forces", "Our forces", "The RSF attacked El Fasher. \"Our forces control the city and the enemy has fled,\" the Sudanese Armed Forces said in a statement.")]
    [InlineData("Rapid Support Forces", "enemy", "The RSF attacked El Fasher. \"Our forces control the city and the enemy has fled,\" the Sudanese Armed Forces said in a statement.")]
    [InlineData("Arakan Army", "Our troops", "Myanmar's junta bombed Lashio, the Arakan Army said. \"Our troops seized the base,\" its spokesman said.")]
    [InlineData("National Liberation Army (Colombia)", "We", "The ELN attacked a patrol in Arauca. The armed group released a statement: \"We took two prisoners.\"")]
    public void In_a_quotation_they_are_the_speakers(string name, string words, string text) => Assert.Equal(name, Named(text, words, null));

    [Theory]
    [InlineData("Armed Forces of Ukraine", "Our forces")]
    [InlineData("Russia", "enemy")]
    public void In_a_partys_own_bulletin_they_are_the_publishers(string name, string words) =>
        Assert.Equal(name, Named("Russian warplanes struck Kherson. The enemy lost 40 soldiers. Our forces repelled nine attacks.", words, "Armed Forces of Ukraine"));

    [Fact]
    public void Of_several_other_sides_none_is_taken_for_the_enemy() => Assert.Equal("enemy",
        Named("JNIM fighters and Islamic State fighters clashed. Russian forces withdrew. \"The enemy fled,\" the Malian Armed Forces said.", "enemy", null));

    [Fact]
    public void A_monitors_report_has_no_enemy_of_its_own() =>
        Assert.Equal("enemy", Named("The RSF and the Sudanese Armed Forces fought in Bara. The enemy fled.", "enemy", "Levant Wire"));

    static string Named(string text, string words, string? publisher) =>
        reader.Value.Read(new("sha256:0", "test", text, Publication.Parse("2024-11-29"), Publisher: publisher)).Mentions.OfType<ActorMention>()
            .First(a => a.Span.Of(text).EndsWith(words, StringComparison.OrdinalIgnoreCase)).Name;
}
