using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Places.Spans;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Described;

/// <summary>"the town", "that village", "there": unnamed places that refer back to the last named one that fits.</summary>
static class Anaphora
{
    public static IEnumerable<PlaceMention> Find(Scene scene, List<NameSpan> spans, PlaceMention[] named)
    {
        var next = 0;
        for (var i = 0; i < scene.Words.Count; i++)
        {
            while (next < spans.Count && spans[next].Last < i)
            {
                next++;
            }

            if (KindOf(scene, i, next < spans.Count ? spans[next].First : int.MaxValue) is var (first, kind) && Last(named, next, kind) is { } antecedent)
            {
                yield return antecedent with { Span = scene.SpanOf(first, i), Rule = "place.anaphor", Anaphoric = true, Evidence = ["last fitting place"] };
            }
        }
    }

    /// <summary>The kind that the words ending here ask for, unless a name follows that they only introduce ("the town of X").</summary>
    static (int First, PlaceKind Kind)? KindOf(Scene scene, int i, int nextName)
    {
        var word = scene.Words[i];
        if (word.Is(WordClass.There) && word.Pos == PartOfSpeech.Adv && word.Gap == Gap.Space)
        {
            return (i, PlaceKind.Unknown);
        }

        if (word.IsNamelike || (word.Shape & WordShape.Possessive) != 0 || i == 0 || word.Gap != Gap.Space || !scene.Words[i - 1].Is(WordClass.AnaphorDeterminer)
            || scene.Lexicon.AnaphorOf(word.Span.In(scene.Text)) is not { } kind)
        {
            return null;
        }

        var named = nextName <= i + 3 && scene.Words[nextName].Gap is Gap.Space && (nextName == i + 1 || scene.Words[i + 1].Is(WordClass.Connector));
        return named ? null : (i - 1, kind);
    }

    static PlaceMention? Last(PlaceMention[] named, int before, PlaceKind kind)
    {
        for (var i = before - 1; i >= 0; i--)
        {
            if (Fits(named[i].Kind, kind))
            {
                return named[i];
            }
        }

        return null;
    }

    static bool Fits(PlaceKind found, PlaceKind wanted) => wanted switch
    {
        PlaceKind.Unknown => found is not (PlaceKind.Country or PlaceKind.Region or PlaceKind.Water),
        PlaceKind.Settlement => found is PlaceKind.Settlement or PlaceKind.Unknown or PlaceKind.Countryside,
        PlaceKind.Province => found is PlaceKind.Province or PlaceKind.Region,
        PlaceKind.District => found is PlaceKind.District or PlaceKind.Province,
        PlaceKind.Base => found is PlaceKind.Base or PlaceKind.Airport,
        _ => found == wanted,
    };
}
