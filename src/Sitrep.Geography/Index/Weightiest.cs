using System.Text;

namespace Sitrep.Geography.Index;

/// <summary>Picks the few weightiest of many places.</summary>
static class Weightiest
{
    /// <summary>More than any weight of a place.</summary>
    const long Preference = 1L << 40;

    /// <summary>The places of which a word of a name begins so: preferred ones first, then the weightiest; at most so many.</summary>
    public static IReadOnlyList<GazetteerPlace> Beginning(GazetteerIndex index, string begin, int most, Func<GazetteerPlace, bool>? isPreferred)
    {
        var (kept, (from, to)) = (new List<(long Weight, GazetteerPlace Place)>(most + 1), Bounds(index.Beginnings.Of(Encoding.UTF8.GetBytes(begin))));
        for (var entry = from; entry < to; entry++)
        {
            var place = new GazetteerPlace(index, index.Beginnings.Place(entry));
            var weight = PlaceWeight.Typed(place.Kind, place.Rank, place.Population) + (isPreferred?.Invoke(place) == true ? Preference : 0);
            if (kept.Count < most || weight > kept[^1].Weight)
            {
                Keep(kept, weight, place, most);
            }
        }

        return [.. kept.Select(one => one.Place)];
    }

    static (int From, int To) Bounds(Range range) => (range.Start.Value, range.End.Value);

    static void Keep(List<(long Weight, GazetteerPlace Place)> kept, long weight, GazetteerPlace place, int most)
    {
        if (kept.Contains((weight, place)))
        {
            return;
        }

        var at = kept.Count;
        while (at > 0 && kept[at - 1].Weight < weight)
        {
            at--;
        }

        kept.Insert(at, (weight, place));
        kept.RemoveRange(Math.Min(most, kept.Count), Math.Max(0, kept.Count - most));
    }
}
