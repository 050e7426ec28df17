using System.Collections.Immutable;
using Sitrep.Geography;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Record.Search;

/// <summary>
/// Other names by which a case's reports call what a name means: of a place those of the claims about it, of a party also those of the actor packs. A name is
/// taken as the gazetteer takes it, in any script that it knows ("Saraqeb", "سراقب"), or as the case and the packs write it ("HTS").
/// </summary>
public sealed class Spellings
{
    readonly Dictionary<string, SortedSet<string>> places = new(StringComparer.Ordinal);
    readonly Dictionary<string, string> placeOf = new(StringComparer.Ordinal);
    readonly HashSet<string> actors = new(StringComparer.Ordinal), parties = new(StringComparer.Ordinal);
    readonly HashSet<(string Place, string Name)> called = [];
    readonly Func<Gazetteer?> gazetteer;
    readonly Sides sides;

    /// <param name="claims">Those of the case, as they may be shown.</param>
    /// <param name="gazetteer">Asked for when a name is first looked up; null when there is none.</param>
    public Spellings(IEnumerable<Claim> claims, Func<Gazetteer?> gazetteer, Sides sides)
    {
        (this.gazetteer, this.sides) = (gazetteer, sides);
        foreach (var claim in claims)
        {
            Add(claim.Place);
            Add(claim.OtherPlace);
            Add(claim.Actor);
            Add(claim.Target);
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
        if (sides.Actor(null, name) is { } actor && actors.Contains(actor.Id))
        {
            found.UnionWith(sides.NamesOf(actor.Id));
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

        if (!places.TryGetValue(id, out var names))
        {
            places[id] = names = new(StringComparer.Ordinal);
        }

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

    // What a report calls a party is often no name ("its fighters"): only what the packs call it counts. A case names the same few again and again.
    void Add(Party? party)
    {
        if (party is not null && parties.Add(party.Id ?? party.Name ?? party.Surface) && sides.Actor(party.Id, party.Name ?? party.Surface) is { } actor)
        {
            actors.Add(actor.Id);
        }
    }
}
