using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;

namespace Sitrep.Exchange.Out.Events.Coding;

/// <summary>The country that a party's arms are, by the actor packs: of the forces of a state its country, of a nation itself. Who is no state's has none.</summary>
public sealed class PartyCountries
{
    const string Folder = "actors/", Ending = ".actors.yaml", Nations = "actors/nations.", PartOfNations = ".yaml", Scheme = "pack:";

    static readonly string[] NamesOfNations = ["name", "also", "people"];

    readonly Dictionary<string, string> codes = new(StringComparer.Ordinal);
    readonly CountryNames names;

    public PartyCountries(PackSet packs, CountryNames names)
    {
        this.names = names;
        var kinds = new PartyKinds(packs);
        foreach (var actor in packs.Under(Folder, Ending).SelectMany(file => file.Value.Each))
        {
            if (actor["id"]?.Text is { } id && actor["country"]?.Text is { } code && kinds.Of(new Party("", null, Scheme + id)) == ActorKind.StateForces)
            {
                codes.TryAdd(id, code);
                foreach (var name in actor.TextsOf("also").Prepend(actor["name"]?.Text ?? ""))
                {
                    codes.TryAdd(NameKey.Of(name), code);
                }
            }
        }

        foreach (var nation in packs.Under(Nations, PartOfNations).SelectMany(file => file.Value.Each))
        {
            foreach (var name in nation["country"]?.Text is { Length: > 0 } ? NamesOfNations.SelectMany(key => nation.TextsOf(key)) : [])
            {
                codes.TryAdd(NameKey.Of(name), nation["country"]!.Text);
            }
        }
    }

    /// <summary>The country's English name; nothing when it is not known.</summary>
    public string Of(Side? side) => side is null ? "" : names.Of(codes.GetValueOrDefault(side.Key) ?? codes.GetValueOrDefault(NameKey.Of(side.Name)));
}
