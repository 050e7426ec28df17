using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Choice;

/// <summary>A first look at every name, by population and what the text says it lies in; its choices are context for the second.</summary>
static class Anchors
{
    const double SaidWithin = 6, SameCountry = 2, BySound = -3, Country = 3, Division = 1.5;

    public static void Drop(Scene scene, List<NamedPlace> groups)
    {
        var named = new HashSet<ushort>();
        foreach (var word in scene.Words)
        {
            if (word.Is(WordClass.People) && word.IsNamelike && scene.Lexicon.CountryOf(word.Span.In(scene.Text)) is [var a, var b])
            {
                named.Add((ushort)(a | (b << 8)));
            }
        }

        foreach (var group in groups)
        {
            foreach (var candidate in group.Candidates.Where(c => c.Place.Kind == PlaceKind.Country && c.Match == NameMatch.Spelling))
            {
                named.Add(candidate.Place.CountryCode);
            }
        }

        foreach (var group in groups)
        {
            group.Anchor = Best(group, named);
        }
    }

    static int Best(NamedPlace group, HashSet<ushort> named)
    {
        var (best, most) = (-1, double.NegativeInfinity);
        for (var i = 0; i < group.Candidates.Count; i++)
        {
            var score = Score(group, group.Candidates[i], named);
            if (score > most)
            {
                (best, most) = (i, score);
            }
        }

        return group.Candidates.Count > 0 && group.Candidates[best].Match == NameMatch.OneLetterOff && group.Said.Count == 0 ? -1 : best;
    }

    static double Score(NamedPlace group, PlaceCandidate candidate, HashSet<ushort> named)
    {
        var place = candidate.Place;
        var score = Math.Log10(place.Population + 10.0) + (place.Kind switch { PlaceKind.Country => Country, PlaceKind.Province or PlaceKind.Region => Division, _ => 0 });
        score += candidate.Match == NameMatch.Spelling ? 0 : BySound;
        score += named.Contains(place.CountryCode) ? SameCountry : 0;
        foreach (var container in group.Said)
        {
            if (container.Holds(place))
            {
                return score + SaidWithin;
            }
        }

        return score;
    }
}
