using System.Collections.Immutable;
using Sitrep.Packs;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;

namespace Sitrep.Web.Case.Search;

/// <summary>Completes the names of places and actors that somebody types: those of the case first, then those that the gazetteer and the actor packs know.</summary>
public sealed class CompletionDesk(SearchDesk search, CaseTools tools)
{
    private const int Most = 12;

    private readonly Lazy<ImmutableArray<(string Folded, string Name)>> packed = new(() => ActorsOf(tools.Packs));

    /// <summary>A place that only the gazetteer knows has its id after its name, as a correction takes it: "Saraqib [geonames:172067]".</summary>
    public ImmutableArray<FoundName> Places(string words)
    {
        var known = search.Names(Vantage.Latest).Places(words, Most);
        var others = tools.Places is not { } gazetteer || string.IsNullOrWhiteSpace(words) ? [] : gazetteer.Find(words).OrderByDescending(found => found.FromUser)
            .ThenByDescending(found => found.Place.Population).Select(found => new FoundName(found.Place.Id, $"{found.Place.Name} [{found.Place.Id}]", 0));
        return [.. known.Concat(others.ExceptBy(known.Select(name => name.Key), name => name.Key, StringComparer.Ordinal)).Take(Most)];
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
