using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Choice;

/// <summary>Which countries and first-order divisions a report is about, by its names of peoples, countries, divisions and well-known towns.</summary>
sealed class Votes
{
    readonly Dictionary<int, float> countries = [];
    readonly Dictionary<GazetteerPlace, float> divisions = [];
    float allCountries, allDivisions;

    public static Votes Of(Scene scene, List<NamedPlace> groups)
    {
        var votes = new Votes();
        foreach (var word in scene.Words)
        {
            if (word.Is(WordClass.People) && word.IsNamelike && scene.Lexicon.CountryOf(word.Span.In(scene.Text)) is [var a, var b])
            {
                votes.Country((ushort)(a | (b << 8)), 0.5f);
            }
        }

        foreach (var group in groups)
        {
            votes.Count(group);
        }

        return votes;
    }

    /// <summary>The share of a country in the votes, without those that the name itself cast.</summary>
    public float OfCountry(GazetteerPlace place, NamedPlace own) =>
        Share(countries.GetValueOrDefault(place.CountryCode), allCountries, Own(own) is { } anchor && anchor.CountryCode == place.CountryCode ? Weight(own) : 0, Weight(own));

    /// <summary>The share of a place's first-order division (or of itself, when it is one), without the name's own votes.</summary>
    public float OfDivision(GazetteerPlace place, NamedPlace own)
    {
        var division = DivisionOf(place);
        return division is null ? 0 : Share(divisions.GetValueOrDefault(division.Value), allDivisions,
            Own(own) is { } anchor && DivisionOf(anchor) == division ? Weight(own) : 0, Weight(own));
    }

    static float Share(float votes, float all, float mine, float own) => all - own <= 0 ? 0 : (votes - mine) / (all - own);

    static GazetteerPlace? Own(NamedPlace group) => group.Anchor < 0 ? null : group.Candidates[group.Anchor].Place;

    static float Weight(NamedPlace group) => group.Anchor < 0 ? 0 : Math.Min(3, group.Spans.Count);

    static GazetteerPlace? DivisionOf(GazetteerPlace place) => place.Kind == PlaceKind.Province ? place : place.Division;

    void Country(ushort code, float weight)
    {
        countries[code] = countries.GetValueOrDefault(code) + weight;
        allCountries += weight;
    }

    void Count(NamedPlace group)
    {
        if (Own(group) is not { } place)
        {
            return;
        }

        if (place.CountryCode != 0)
        {
            Country(place.CountryCode, Weight(group));
        }

        if (DivisionOf(place) is { } division)
        {
            divisions[division] = divisions.GetValueOrDefault(division) + Weight(group);
            allDivisions += Weight(group);
        }
    }
}
