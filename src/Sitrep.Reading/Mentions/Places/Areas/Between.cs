using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Places.Spans;
using Sitrep.Reading.Mentions.Places.Text;

namespace Sitrep.Reading.Mentions.Places.Areas;

/// <summary>"between X and Y", "the X–Y road": two names that together tell a stretch of country; both mentions tell it.</summary>
static class Between
{
    public static void Apply(Scene scene, List<NameSpan> spans, PlaceMention[] mentions)
    {
        for (var i = 0; i + 1 < spans.Count; i++)
        {
            var rule = IsRoad(scene, spans[i], spans[i + 1]) ? "place.road" : IsBetween(scene, spans[i], spans[i + 1]) ? "place.between" : null;
            if (rule is not null && mentions[i].Location is { } a && mentions[i + 1].Location is { } b)
            {
                var (middle, radius) = (Bearing.Middle(a, b), Math.Round(a.KmTo(b) / 2, 1));
                var words = scene.SpanOf(spans[i].First, spans[i + 1].Last).Of(scene.Text);
                foreach (var side in (int[])[i, i + 1])
                {
                    mentions[side] = mentions[side] with { Rule = rule, Location = middle, Precision = PlacePrecision.Area, RadiusKm = radius, Within = words };
                }
            }
        }
    }

    static bool IsBetween(Scene scene, NameSpan a, NameSpan b)
    {
        var before = a.First - 1;
        before -= before > 0 && scene.Words[before].Is(WordClass.Connector) ? 1 : 0;
        return before >= 0 && scene.Words[before].Is(WordClass.Between) && scene.Words[a.First].Gap == Gap.Space
            && b.First - a.Last is > 1 and <= 3 && scene.Words[a.Last + 1] is { Gap: Gap.Space } and && and.Is(WordClass.Connector);
    }

    static bool IsRoad(Scene scene, NameSpan a, NameSpan b) => b.First == a.Last + 1 && scene.Words[b.First].Gap == Gap.Hyphen
        && b.Last + 1 < scene.Words.Count && scene.Words[b.Last + 1] is { Gap: Gap.Space } road && (road.Is(WordClass.RoadWord)
            || (b.Last + 2 < scene.Words.Count && scene.Words[b.Last + 2] is { Gap: Gap.Space } second && second.Is(WordClass.RoadWord)));
}
