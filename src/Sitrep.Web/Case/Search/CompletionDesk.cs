using System.Collections.Immutable;
using Sitrep.Geography;
using Sitrep.Geography.Names;
using Sitrep.Packs;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;

namespace Sitrep.Web.Case.Search;

/// <summary>Completes the names of places and actors that somebody types: those of the case first, then those that the gazetteer and the actor packs know.</summary>
public sealed class CompletionDesk(SearchDesk search, CurrentCase current, CaseTools tools)
{
    private const int Most = 10;

    private readonly Lazy<ImmutableArray<(string Folded, string Name)>> packed = new(() => ActorsOf(tools.Packs));

    /// <summary>
    /// The case's own places first, then the gazetteer's: those of the case's countries before others, the weightiest first, and last those that only sound like the words.
    /// A place that only the gazetteer knows has its id after its name, as a correction takes it: "Saraqib [geonames:164816]".
    /// </summary>
    public ImmutableArray<FoundName> Places(string words)
    {
        var names = search.Names(Vantage.Latest);
        var found = Gazetteer(words, names).Select(place => names.Place(place.Id) ?? new(place.Id, $"{place.Shown()} [{place.Id}]", 0)).ToList();
        return [.. names.Places(words, Most).Concat(found.OrderBy(name => name.Claims == 0)).DistinctBy(name => name.Key, StringComparer.Ordinal).Take(Most)];
    }

    private IEnumerable<GazetteerPlace> Gazetteer(string words, NameIndex names)
    {
        if (current.View().Tools.Places is not { } gazetteer || string.IsNullOrWhiteSpace(words))
        {
            return [];
        }

        var own = names.Countries.Select(country => (ushort)(country[0] | (country[1] << 8))).ToArray();
        return gazetteer.Complete(words, Most, place => own.Contains(place.CountryCode)).Concat(gazetteer.Find(words).Select(sounding => sounding.Place));
    }

    public ImmutableArray<FoundName> Actors(string words)
    {
        var known = search.Names(Vantage.Latest).Actors(words, Most);
        var begin = NameKey.Of(words);
        var others = begin.Length == 0 ? [] : packed.Value.Where(actor => actor.Folded.Contains(' ' + begin, StringComparison.Ordinal)).Select(actor => new FoundName(actor.Name, actor.Name, 0));
        return [.. known.Concat(others).DistinctBy(name => name.Key, StringComparer.Ordinal).Take(Most)];
    }

    private static ImmutableArray<(string, string)> ActorsOf(PackSet packs) =>
    [
        .. packs.Under("actors/", ".actors.yaml").SelectMany(file => file.Value.Each)
            .SelectMany(actor => actor["name"]?.Text is { } name ? actor.TextsOf("also").Prepend(name).Select(alias => (' ' + NameKey.Of(alias), name)) : []),
    ];
}
