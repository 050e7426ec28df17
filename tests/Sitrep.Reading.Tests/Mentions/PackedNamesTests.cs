using System.Collections.Immutable;
using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions;

namespace Sitrep.Reading.Tests.Mentions;

/// <summary>What the packs name is found by its name.</summary>
public sealed class PackedNamesTests
{
    static readonly MentionFinder finder = new(BuiltInPacks.Packs);

    [Fact]
    public void Every_actor_is_found_by_its_neutral_name()
    {
        var missing = BuiltInPacks.Packs.Under("actors/", ".actors.yaml").SelectMany(f => f.Value.Items)
            .Where(node => !Find($"They met {node["name"]!.Text}.").OfType<ActorMention>().Any(a => a.Id == node["id"]!.Text))
            .Select(node => node["id"]!.Text);
        Assert.Empty(missing);
    }

    [Fact]
    public void Actor_ids_are_unique()
    {
        var ids = BuiltInPacks.Packs.Under("actors/", ".actors.yaml").SelectMany(f => f.Value.Items).Select(n => n["id"]!.Text).ToList();
        Assert.Empty(ids.GroupBy(id => id).Where(g => g.Count() > 1).Select(g => g.Key));
        Assert.True(ids.Count >= 250);
    }

    [Fact]
    public void Every_model_is_found_with_its_category()
    {
        var groups = BuiltInPacks.Packs.Get("mentions/equipment/models.lexicon.yaml")["groups"]!.Each;
        var missing = groups.SelectMany(g => g.TextsOf("words").Select(word => (Word: word, Category: g["value"]!.Text)))
            .Where(m => !Find($"They destroyed a {m.Word} there.").OfType<EquipmentMention>().Any(e => e.Category == m.Category || e.Model is not null))
            .Select(m => m.Word).ToList();
        Assert.Empty(missing);
        Assert.True(groups.Sum(g => g.TextsOf("words").Count()) >= 400);
    }

    [Fact]
    public void Every_entry_names_a_category_of_the_claim_format()
    {
        string[] people = ["", "combatant", "officer", "commander", "civilian", "child", "woman", "journalist", "medic", "aid-worker", "unknown"];
        string[] equipment =
        [
            "tank", "ifv", "apc", "armoured-vehicle", "artillery", "self-propelled-artillery", "mlrs", "mortar", "anti-tank", "anti-aircraft-gun", "air-defence",
            "aircraft", "helicopter", "drone", "missile", "ship", "vehicle", "radar", "ammunition-depot", "weapons-depot", "small-arms", "other",
        ];
        string[] methods =
        [
            "airstrike", "shelling", "rocket", "missile", "drone", "ied", "car-bomb", "suicide-bombing", "mine", "ambush", "small-arms", "sniper", "raid",
            "stabbing", "arson", "chemical", "other",
        ];
        Assert.All(Values("mentions/people/"), v => Assert.Contains(v, people));
        Assert.All(Values("mentions/equipment/"), v => Assert.Contains(v, equipment));
        Assert.All(Values("mentions/means/"), v => Assert.Contains(v, methods));
    }

    static IEnumerable<string> Values(string folder) =>
        BuiltInPacks.Packs.Under(folder, ".lexicon.yaml").SelectMany(f => f.Value["groups"]!.Each).Select(g => g["value"]!.Text);

    static ImmutableArray<Mention> Find(string text) => finder.Find(new Report("sha256:0", "test", text), Grammars.English().Analyse(text));
}
