using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Places.Spans;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Described;

/// <summary>"Belbek air base", "Al-Raqem hill", "Abu Shouk camp": a name and the words that say what it is the name of.</summary>
static class Facilities
{
    const double NearbyKm = 10;
    const int LongestKind = 3;

    /// <summary>The mention of the facility where words after the name make it one, else the mention as it is.</summary>
    public static PlaceMention Apply(Scene scene, NameSpan span, PlaceMention mention)
    {
        var (last, kind) = KindAfter(scene, span);
        if (kind == PlaceKind.Unknown)
        {
            return mention;
        }

        var whole = scene.SpanOf(span.First, last);
        var found = scene.Gazetteer.Find(whole.In(scene.Text));
        if (!found.IsEmpty && (found[0].Match == Geography.NameMatch.Spelling || found[0].Place.Kind == kind))
        {
            var place = found[0].Place;
            return mention with
            {
                Span = Extends(kind) ? whole : mention.Span,
                Rule = "place.facility",
                Kind = place.Kind,
                Name = place.Name,
                Id = place.Id,
                Location = place.Location,
                Precision = place.RadiusKm > 0 ? PlacePrecision.Area : PlacePrecision.Exact,
                RadiusKm = place.RadiusKm > 0 ? place.RadiusKm : null,
                Country = place.Country,
                Evidence = ["name of the facility"],
            };
        }

        if (!Extends(kind))
        {
            return mention.Kind is PlaceKind.Unknown ? mention with { Kind = kind } : mention;
        }

        // The gazetteer may know the town that a base or bridge is named after, which is near it at best.
        return mention.Location is null || mention.Kind == kind
            ? mention with { Span = whole, Rule = "place.facility", Kind = kind, Name = mention.Id is null ? whole.Of(scene.Text) : mention.Name }
            : mention with
            {
                Span = whole,
                Rule = "place.facility",
                Kind = kind,
                Name = whole.Of(scene.Text),
                Id = null,
                Precision = PlacePrecision.Near,
                RadiusKm = Math.Max(NearbyKm, mention.RadiusKm ?? 0),
                Within = mention.Name,
            };
    }

    /// <summary>The longest words of kind after the name: "international airport", "air base".</summary>
    static (int Last, PlaceKind Kind) KindAfter(Scene scene, NameSpan span)
    {
        if ((scene.Words[span.Last].Shape & WordShape.Possessive) != 0)
        {
            return (span.Last, PlaceKind.Unknown);
        }

        for (var length = LongestKind; length >= 1; length--)
        {
            var last = span.Last + length;
            if (last < scene.Words.Count && Joined(scene, span.Last + 1, last) && scene.Lexicon[scene.Form(span.Last + 1, last)] is { Class: var words, Kind: var kind }
                && (words & WordClass.Kind) != 0 && kind is PlaceKind.Base or PlaceKind.Airport or PlaceKind.Crossing or PlaceKind.Bridge or PlaceKind.Dam
                    or PlaceKind.Camp or PlaceKind.Hill or PlaceKind.Node or PlaceKind.Neighbourhood or PlaceKind.Axis or PlaceKind.Front)
            {
                return (last, kind);
            }
        }

        return (span.Last, PlaceKind.Unknown);
    }

    static bool Joined(Scene scene, int first, int last)
    {
        for (var i = first; i <= last; i++)
        {
            if (scene.Words[i].Gap != Gap.Space)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Kinds whose word is part of the name: Belbek air base is not Belbek, but the village of Babis is Babis.</summary>
    static bool Extends(PlaceKind kind) => kind is PlaceKind.Base or PlaceKind.Airport or PlaceKind.Crossing or PlaceKind.Bridge or PlaceKind.Dam or PlaceKind.Camp;
}
