using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Fusion;

/// <summary>Which countries a case is about.</summary>
public static class OwnCountries
{
    /// <summary>A country is the case's own when at least one in so many of its places lies in it.</summary>
    const int Share = 10;

    /// <param name="places">Of the case's claims, each as often as claims tell of it; those whose country is not known do not count.</param>
    /// <returns>ISO 3166-1 alpha-2.</returns>
    public static ImmutableArray<string> Of(IEnumerable<Place> places)
    {
        var counted = places.Select(place => place.Country).OfType<string>().CountBy(country => country, StringComparer.Ordinal).ToList();
        var all = counted.Sum(country => country.Value);
        return [.. counted.Where(country => country.Value * Share >= all).Select(country => country.Key)];
    }
}
