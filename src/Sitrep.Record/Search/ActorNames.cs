using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;

namespace Sitrep.Record.Search;

/// <summary>The names of the actor packs, each with all others of the same actor.</summary>
sealed class ActorNames
{
    const string Folder = "actors/", Ending = ".actors.yaml", Scheme = "pack:";

    readonly Dictionary<string, List<string>> names = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);
    readonly Dictionary<string, string?> asked = new(StringComparer.Ordinal);

    public ActorNames(PackSet packs)
    {
        foreach (var actor in packs.Under(Folder, Ending).SelectMany(file => file.Value.Each))
        {
            if (actor["id"]?.Text is { } id && actor["name"]?.Text is { } name && names.TryAdd(id, [name, .. actor.TextsOf("also")]))
            {
                names[id].ForEach(one => ids.TryAdd(NameKey.Of(one), id));
            }
        }
    }

    /// <summary>Actors' ids by the keys of their names.</summary>
    public IReadOnlyDictionary<string, string> Ids => ids;

    public IReadOnlyList<string> NamesOf(string id) => names[id];

    /// <summary>The id of a party that the packs know; else null.</summary>
    public string? IdOf(Party party) => party.Id is { } id && id.StartsWith(Scheme, StringComparison.Ordinal) && names.ContainsKey(id[Scheme.Length..])
        ? id[Scheme.Length..]
        : Known(party.Name ?? party.Surface);

    // A case names the same few parties again and again.
    string? Known(string name) => asked.TryGetValue(name, out var id) ? id : asked[name] = ids.GetValueOrDefault(NameKey.Of(name));
}
