using System.Collections.Immutable;
using Sitrep.Geography;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;

namespace Sitrep.Record.Search;

/// <summary>
/// Other names by which a case's reports call what a name means: of a place those of the claims about it, of a party also those of the actor packs. A name is
/// taken as the gazetteer takes it, in any script that it knows ("Saraqeb", "سراقب"), or as the case and the packs write it ("HTS").
/// </summary>
public sealed class Spellings
{
    readonly Dictionary<string, SortedSet<string>> places = new(StringComparer.Ordinal), actors = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> actorOf = new(StringComparer.Ordinal), placeOf = new(StringComparer.Ordinal);
    readonly HashSet<(string Place, string Name)> called = [];
    readonly Func<Gazetteer?> gazetteer;

    /// <param name="claims">Those of the case, as they may be shown.</param>
    /// <param name="gazetteer">Asked for when a name is first looked up; null when there is none.</param>
    public Spellings(IEnumerable<Claim> claims, Func<Gazetteer?> gazetteer, PackSet packs)
    {
        this.gazetteer = gazetteer;
        var packed = new ActorNames(packs);
        foreach (var claim in claims)
        {
            Add(claim.Place);
            Add(claim.OtherPlace);
            Add(claim.Actor, packed);
            Add(claim.Target, packed);
        }

        foreach (var (name, id) in packed.Ids.Where(name => actors.ContainsKey(name.Value)))
        {
            actorOf.TryAdd(name, id);
        }
    }

    /// <summary>The other names, without those that differ from the given one by case and marks alone; empty when the name means nothing that the case tells of.</summary>
    public ImmutableArray<string> Of(string name)
    {
        var key = NameKey.Of(name);
        if (key.Length == 0)
        {
            return [];
        }

        var found = new SortedSet<string>(StringComparer.Ordinal);
        if (actorOf.TryGetValue(key, out var actor))
        {
            found.UnionWith(actors[actor]);
        }

        foreach (var place in PlacesOf(name, key).Where(places.ContainsKey))
        {
            found.UnionWith(places[place].Where(other => IsName(other, place)));
        }

        return [.. found.Where(other => NameKey.Of(other) != key).DistinctBy(NameKey.Of, StringComparer.Ordinal)];
    }

    IEnumerable<string> PlacesOf(string name, string key) =>
        (gazetteer()?.Find(name) ?? []).Select(candidate => candidate.Place.Id).Concat(placeOf.TryGetValue(key, out var id) ? [id] : []).Distinct(StringComparer.Ordinal);

    void Add(Place? place)
    {
        if (place?.Id is not { } id)
        {
            return;
        }

        var names = Of(places, id);
        names.Add(place.Surface);
        if (place.Name is { } name && called.Add((id, name)))
        {
            names.UnionWith([name, place.Shown()]);
            placeOf.TryAdd(NameKey.Of(name), id);
            placeOf.TryAdd(NameKey.Of(place.Shown()), id);
        }
    }

    // What a report calls a place is often no name of it ("the town").
    bool IsName(string words, string place) => placeOf.GetValueOrDefault(NameKey.Of(words)) == place || (gazetteer()?.Find(words).Any(candidate => candidate.Place.Id == place) ?? false);

    // What a report calls a party is often no name ("its fighters"): only what the packs call it counts, and the name that it is shown by.
    void Add(Party? party, ActorNames packed)
    {
        if (party is null || packed.IdOf(party) is not { } id || actors.ContainsKey(id))
        {
            return;
        }

        Of(actors, id).UnionWith(packed.NamesOf(id));
    }

    static SortedSet<string> Of(Dictionary<string, SortedSet<string>> sets, string id) =>
        sets.TryGetValue(id, out var set) ? set : sets[id] = new(StringComparer.Ordinal);
}
