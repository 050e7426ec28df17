using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Spans;

/// <summary>
/// What the confident places of a report say for a doubtful one: that it bears the same name, stands in one list with them ("captured
/// A, B and C"), or has a namesake beside them on the map; and that a word of kind follows it. Each adds to its log-odds; the amounts are by cross-validation.
/// A name of several words is hardly by chance that of a village nearby, so that it counts for more.
/// </summary>
sealed class Coherence
{
    public const float Confident = 0.5f;
    const float SameName = 1, SameList = 1, SameArea = 1, SameAreaLong = 2, KindAfter = 2, WholeName = 4;
    const double AreaKm = 40;
    const int MostAnchors = 24, MostNamesakes = 8, WidestJoint = 4;

    static readonly double areaChord = SpherePoint.ChordOf(AreaKm);

    readonly Scene scene;
    readonly List<NameSpan> sure;
    readonly HashSet<Feature> names = [];
    readonly List<(Feature Name, SpherePoint At)> anchors = [];
    readonly List<PlaceCandidate> candidates = [];

    /// <param name="sure">In the order of the text, none overlapping another.</param>
    public Coherence(Scene scene, List<NameSpan> sure)
    {
        (this.scene, this.sure) = (scene, sure);
        foreach (var span in sure)
        {
            if (names.Add(NameOf(span)) && span.Known && anchors.Count < MostAnchors)
            {
                Anchor(span);
            }
        }
    }

    public float Of(NameSpan span)
    {
        var name = NameOf(span);
        return (names.Contains(name) ? SameName : 0) + (IsListed(span) ? SameList : 0) + (span.Known && IsNear(span, name) ? (span.Length > 1 ? SameAreaLong : SameArea) : 0)
            + OfKindAfter(span);
    }

    /// <summary>A word of kind after the name: "Al-Raqem hill"; more when the gazetteer has the two together: "Kuweires airbase".</summary>
    float OfKindAfter(NameSpan span)
    {
        var said = 0f;
        for (var last = span.Last + 1; last <= span.Last + 3 && last < scene.Words.Count && scene.Words[last] is { Gap: Gap.Space, IsNamelike: false }; last++)
        {
            if (scene.Words[last].Is(WordClass.Kind))
            {
                said = last == span.Last + 1 && IsSite(scene.Words[last].Kind) ? KindAfter : said;
                if (scene.Gazetteer.Knows(scene.Form(span.First, last)))
                {
                    return WholeName;
                }
            }
        }

        return said;
    }

    static bool IsSite(PlaceKind kind) => kind is PlaceKind.Hill or PlaceKind.Node or PlaceKind.Base or PlaceKind.Bridge or PlaceKind.Camp
        or PlaceKind.Crossing or PlaceKind.Dam or PlaceKind.Airport;

    void Anchor(NameSpan span)
    {
        candidates.Clear();
        scene.Gazetteer.Spelt(scene.Form(span.First, span.Last), candidates);
        if (candidates[0].Place is { Kind: not (PlaceKind.Country or PlaceKind.Region or PlaceKind.Water) } place)
        {
            anchors.Add((NameOf(span), SpherePoint.Of(place.Location)));
        }
    }

    Feature NameOf(NameSpan span)
    {
        var name = scene.Words[span.First].Lower;
        for (var i = span.First + 1; i <= span.Last; i++)
        {
            name = name.And((int)scene.Words[i].Lower.Hash);
        }

        return name;
    }

    bool IsListed(NameSpan span)
    {
        for (var i = FirstEndingFrom(span.First - WidestJoint); i < sure.Count && sure[i].First <= span.Last + WidestJoint; i++)
        {
            var other = sure[i];
            if (!other.Overlaps(span) && (Joined(other.Last + 1, span.First) || Joined(span.Last + 1, other.First)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of the sure, which stand in the order of the text, that ends at a word or after it.</summary>
    int FirstEndingFrom(int word)
    {
        var (low, high) = (0, sure.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sure[middle].Last < word ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Only commas, connectors and words of kind stand between the word before <paramref name="first"/> and <paramref name="next"/>.</summary>
    bool Joined(int first, int next)
    {
        if (next < first || next - first > WidestJoint - 1)
        {
            return false;
        }

        for (var i = first; i <= next; i++)
        {
            if (scene.Words[i].Gap is not (Gap.Space or Gap.Comma) || (i < next && (scene.Words[i].IsNamelike || !scene.Words[i].Is(WordClass.Connector | WordClass.Kind))))
            {
                return false;
            }
        }

        return next > first || scene.Words[next].Gap == Gap.Comma;
    }

    bool IsNear(NameSpan span, Feature name)
    {
        if (anchors.Count == 0)
        {
            return false;
        }

        candidates.Clear();
        scene.Gazetteer.Spelt(scene.Form(span.First, span.Last), candidates);
        for (var c = 0; c < Math.Min(MostNamesakes, candidates.Count); c++)
        {
            var at = SpherePoint.Of(candidates[c].Place.Location);
            foreach (var anchor in anchors)
            {
                if (anchor.Name != name && at.ChordTo(anchor.At) < areaChord)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
