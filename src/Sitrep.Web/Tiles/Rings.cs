namespace Sitrep.Web.Tiles;

/// <summary>Cuts surfaces at the edges of a square.</summary>
public static class Rings
{
    /// <summary>The part of a ring between two bounds of both coordinates (Sutherland and Hodgman, 1974), in the same turn; empty when none of it is.</summary>
    /// <param name="ring">Its first point is not said again at its end.</param>
    public static (int X, int Y)[] Clip((int X, int Y)[] ring, int least, int most)
    {
        if (Array.TrueForAll(ring, point => point.X >= least && point.X <= most && point.Y >= least && point.Y <= most))
        {
            return ring;
        }

        var kept = ring.ToList();
        kept = Cut(kept, point => point.X - (long)least, (a, b) => (least, Between(a.Y, b.Y, a.X, b.X, least)));
        kept = Cut(kept, point => most - (long)point.X, (a, b) => (most, Between(a.Y, b.Y, a.X, b.X, most)));
        kept = Cut(kept, point => point.Y - (long)least, (a, b) => (Between(a.X, b.X, a.Y, b.Y, least), least));
        return [.. Cut(kept, point => most - (long)point.Y, (a, b) => (Between(a.X, b.X, a.Y, b.Y, most), most))];
    }

    // What lies on the good side of one edge, and where the ring crosses it.
    private static List<(int X, int Y)> Cut(List<(int X, int Y)> ring, Func<(int X, int Y), long> within, Func<(int X, int Y), (int X, int Y), (int X, int Y)> crossing)
    {
        var kept = new List<(int X, int Y)>(ring.Count + 4);
        for (var i = 0; i < ring.Count; i++)
        {
            var (from, to) = (ring[i], ring[(i + 1) % ring.Count]);
            if (within(from) >= 0)
            {
                kept.Add(from);
            }

            if (within(from) >= 0 != within(to) >= 0)
            {
                kept.Add(crossing(from, to));
            }
        }

        return kept;
    }

    private static int Between(int a, int b, int from, int to, int at) => (int)Math.Round(a + ((double)b - a) * ((double)at - from) / ((double)to - from));
}
