using System.Text;
using Sitrep.Geography.Borders;
using Sitrep.Model;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Views.Maps.Picture;

/// <summary>Land and the borders on it, as outlines in SVG's words (<c>M</c> begins, <c>l</c> goes on by a difference, <c>z</c> closes).</summary>
public sealed record Ground(string Land, string Borders)
{
    public static Ground None { get; } = new("", "");

    public static Ground Of(WorldBorders world, MapFrame frame)
    {
        var (least, most) = MapFrame.Edges;
        var (from, to) = (frame.Point(least, most), frame.Point(most, least));
        var rings = world.In(new(from.Longitude, from.Latitude, to.Longitude, to.Latitude)).ToList();
        return new(Outlines(rings, frame), Lines(Shared(rings), frame));
    }

    private static string Outlines(List<BorderRing> rings, MapFrame frame)
    {
        var (least, most) = MapFrame.Edges;
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            var seen = new List<(int X, int Y)>(ring.Points.Length);
            foreach (var point in ring.Points[1..])
            {
                if (frame.Pixel(point) is var at && (seen.Count == 0 || seen[^1] != at))
                {
                    seen.Add(at);
                }
            }

            var clipped = Rings.Clip([.. seen], least, most);
            if (clipped.Length > 2)
            {
                Draw(path, clipped);
                path.Append('z');
            }
        }

        return path.ToString();
    }

    // A stretch that bounds two countries is a border between them; what bounds one alone is a coast.
    private static List<(GeoPoint From, GeoPoint To)> Shared(List<BorderRing> rings)
    {
        var (once, shared) = (new HashSet<(GeoPoint, GeoPoint)>(), new List<(GeoPoint, GeoPoint)>());
        foreach (var ring in rings)
        {
            for (var i = 1; i < ring.Points.Length; i++)
            {
                var (a, b) = (ring.Points[i - 1], ring.Points[i]);
                if (once.Contains((b, a)) || once.Contains((a, b)))
                {
                    shared.Add((a, b));
                }
                else
                {
                    once.Add((a, b));
                }
            }
        }

        return shared;
    }

    private static string Lines(List<(GeoPoint From, GeoPoint To)> stretches, MapFrame frame)
    {
        var (least, most) = MapFrame.Edges;
        var (path, line) = (new StringBuilder(), new List<(int X, int Y)>());
        foreach (var (a, b) in stretches)
        {
            var (from, to) = (frame.Pixel(a), frame.Pixel(b));
            if (from == to || Tiles.Lines.Clip(from, to, least, most) is null)
            {
                continue;
            }

            if (line.Count == 0 || line[^1] != from)
            {
                Draw(path, line);
                line = [from];
            }

            line.Add(to);
        }

        Draw(path, line);
        return path.ToString();
    }

    private static void Draw(StringBuilder path, IReadOnlyList<(int X, int Y)> line)
    {
        for (var i = 0; i < line.Count; i++)
        {
            _ = i == 0 ? path.Append($"M{line[i].X} {line[i].Y}") : path.Append($"l{line[i].X - line[i - 1].X} {line[i].Y - line[i - 1].Y}");
        }
    }
}
