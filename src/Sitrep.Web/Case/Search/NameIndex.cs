using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Record.Search;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Search;

/// <summary>The names of a view's places and actors. Names are compared as fusion compares them, however they are typed.</summary>
public sealed class NameIndex
{
    private readonly ImmutableArray<(string Folded, FoundName Name)> places, actors;

    internal NameIndex(CaseView view)
    {
        Countries = OwnCountries.Of(view.Claims.Select(claim => claim.Claim.Place).OfType<Place>());
        places = Counted(view.Claims.Where(claim => claim.PlaceKey is not null).GroupBy(claim => claim.PlaceKey!, StringComparer.Ordinal)
            .Select(place => (new FoundName(place.Key, place.First().PlaceName!, place.Count()), place.First().Claim.Place!.Name)));
        actors = Counted(view.Claims.SelectMany(Parties).CountBy(name => name, StringComparer.Ordinal).Select(actor => (new FoundName(actor.Key, actor.Key, actor.Value), (string?)null)));
    }

    /// <summary>The countries that the case is about (ISO 3166-1 alpha-2).</summary>
    public ImmutableArray<string> Countries { get; }

    /// <summary>The place with the key; null when no claim names it.</summary>
    public FoundName? Place(string key) => places.Select(place => place.Name).FirstOrDefault(place => string.Equals(place.Key, key, StringComparison.Ordinal));

    /// <summary>Those of which each word begins some word of the name, most claims first.</summary>
    public ImmutableArray<FoundName> Places(string words, int most) => Find(places, words, most);

    public ImmutableArray<FoundName> Actors(string words, int most) => Find(actors, words, most);

    internal ImmutableArray<FoundName> Places(SearchQuestion asked, int most) => Find(places, asked, "place", most);

    internal ImmutableArray<FoundName> Actors(SearchQuestion asked, int most) => Find(actors, asked, "actor", most);

    // Those with all the words first, then those that bear another name of what the words name.
    private static ImmutableArray<FoundName> Find(ImmutableArray<(string Folded, FoundName Name)> names, SearchQuestion asked, string field, int most)
    {
        var terms = asked.Terms.Where(term => term.Field.Length == 0 || term.Field == field).ToList();
        var typed = Find(names, string.Join(' ', terms.SelectMany(term => term.Words)), most);
        return [.. typed.Concat(terms.SelectMany(term => term.Others).SelectMany(other => Find(names, other, most))).DistinctBy(name => name.Key, StringComparer.Ordinal).Take(most)];
    }

    // A place is found by the gazetteer's own name too.
    private static ImmutableArray<(string, FoundName)> Counted(IEnumerable<(FoundName Shown, string? Given)> names) =>
        [.. names.OrderByDescending(name => name.Shown.Claims).ThenBy(name => name.Shown.Name, StringComparer.Ordinal).Select(name => (' ' + NameKey.Of($"{name.Shown.Name} {name.Given}"), name.Shown))];

    private static ImmutableArray<FoundName> Find(ImmutableArray<(string Folded, FoundName Name)> names, string words, int most)
    {
        var asked = NameKey.Of(words).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => ' ' + word).ToArray();
        return asked.Length == 0 ? [] : [.. names.Where(name => asked.All(word => name.Folded.Contains(word, StringComparison.Ordinal))).Take(most).Select(name => name.Name)];
    }

    private static IEnumerable<string> Parties(ClaimEntry claim) => new[] { claim.Actor, claim.Target }.OfType<string>().Distinct(StringComparer.Ordinal);
}
