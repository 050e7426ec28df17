using Sitrep.Model;
using Sitrep.PackCompiler;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Tests.Fusion;

public sealed class SidesTests
{
    const string Actors = """
        - {id: army, name: National Army, also: [the army], parent: state}
        - {id: state, name: National Government}
        - {id: ring-a, name: Ring A, parent: ring-b}
        - {id: ring-b, name: Ring B, parent: ring-a}
        """;

    static readonly Sides Sides = new(PackSet.Of([KeyValuePair.Create("actors/some.actors.yaml", YamlPacks.Read("actors/some.actors.yaml", Actors))]));

    [Theory]
    [InlineData("The Army")]
    [InlineData("National Army")]
    [InlineData("National Government")]
    public void What_belongs_to_a_side_counts_as_it(string name) => Assert.Equal(new Side("state", "National Government", Belligerent: true), Sides.OfVoice(name));

    [Fact]
    public void An_id_goes_before_the_name() => Assert.Equal("state", Sides.Of(new Party("they", "Somebody", "army")).Key);

    [Fact]
    public void Who_is_in_no_pack_stands_for_itself() => Assert.Equal(new Side("the elders", "The Elders"), Sides.OfVoice("The Elders"));

    [Fact]
    public void Actors_that_are_their_own_ancestors_do_not_hang_the_program() => Assert.StartsWith("ring-", Sides.OfVoice("Ring A").Key, StringComparison.Ordinal);

    [Theory]
    [InlineData("Khan al-Asal", "Khan Al-Asal")]
    [InlineData("Ma'arrat al-Nu'man", "Ma’arrat al-Nu’man")]
    [InlineData("Sarāqib", "Saraqib")]
    public void Spellings_of_one_name_share_a_key(string a, string b) => Assert.Equal(NameKey.Of(a), NameKey.Of(b));
}
