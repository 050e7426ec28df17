using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Places.Spans;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Described;

/// <summary>"the police station in Mondomo", "the town's grain silos", "Idlib's central market": facilities without a name, within a place that has one.</summary>
static class UnnamedFacilities
{
    const double CityKm = 5;
    const int LongestKind = 3, Reach = 3;

    public static IEnumerable<PlaceMention> Find(Scene scene, List<NameSpan> spans, PlaceMention[] named)
    {
        for (var i = 0; i < spans.Count; i++)
        {
            if (named[i].Rule != "place.facility" && (After(scene, spans[i]) ?? Before(scene, spans[i])) is var (first, last, kind))
            {
                yield return Mention(scene, named[i], first, last, kind);
            }
        }
    }

    static PlaceMention Mention(Scene scene, PlaceMention within, int first, int last, PlaceKind kind)
    {
        var span = scene.SpanOf(first, last);
        return new(span, "place.description", kind, span.Of(scene.Text), null, within.Location,
            within.Location is null ? PlacePrecision.Unresolved : PlacePrecision.Near,
            within.Location is null ? null : Math.Max(CityKm, within.RadiusKm ?? 0), within.Name, within.Country, false, ["within a named place"]);
    }

    /// <summary>"X's central market": words of kind after a possessive.</summary>
    static (int First, int Last, PlaceKind Kind)? After(Scene scene, NameSpan span) => (scene.Words[span.Last].Shape & WordShape.Possessive) == 0
        ? null
        : Heads(scene, span.Last + 1, span.Last + Reach);

    /// <summary>"the police station in X": words of kind, one locative or "of", then the name.</summary>
    static (int First, int Last, PlaceKind Kind)? Before(Scene scene, NameSpan span)
    {
        var link = span.First - 1;
        if (link < 1 || scene.Words[span.First].Gap != Gap.Space || scene.Words[link].Gap != Gap.Space || scene.Words[link].IsNamelike
            || !scene.Words[link].Is(WordClass.Locative | WordClass.Connector))
        {
            return null;
        }

        for (var length = LongestKind; length >= 1; length--)
        {
            if (link - length >= 0 && Kind(scene, link - length, link - 1) is { } kind && !Introduces(scene.Words[link], kind))
            {
                return (link - length, link - 1, kind);
            }
        }

        return null;
    }

    /// <summary>"the hill of X": X is the hill's own name.</summary>
    static bool Introduces(Word link, PlaceKind kind) => link.Is(WordClass.Connector) && kind is not (PlaceKind.Building or PlaceKind.Base);

    static (int First, int Last, PlaceKind Kind)? Heads(Scene scene, int first, int limit)
    {
        for (var last = Math.Min(limit, scene.Words.Count - 1); last >= first; last--)
        {
            for (var start = first; start <= last; start++)
            {
                if (Kind(scene, start, last) is { } kind)
                {
                    return (first, last, kind);
                }
            }
        }

        return null;
    }

    static PlaceKind? Kind(Scene scene, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (scene.Words[i].IsNamelike || (i > first && scene.Words[i].Gap != Gap.Space))
            {
                return null;
            }
        }

        return scene.Lexicon[scene.Form(first, last)] is
        {
            Kind: PlaceKind.Building or PlaceKind.Base or PlaceKind.Bridge or PlaceKind.Airport or PlaceKind.Crossing
            or PlaceKind.Dam or PlaceKind.Camp or PlaceKind.Node or PlaceKind.Hill
        } known ? known.Kind : null;
    }
}
