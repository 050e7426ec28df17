using System.Globalization;
using Sitrep.Model;
using Sitrep.Web.Case.Map;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Views.Maps.Picture;

/// <summary>
/// The part of the world that a map looks at first, in the pixels of a map of usual size. The client's map looks at the same: it has the extent with a margin
/// around it, and comes no nearer than <see cref="Nearest"/>.
/// </summary>
public sealed class MapFrame
{
    /// <summary>Pixels within the margin of a map of usual size.</summary>
    private const int Width = 560, Height = 240;

    /// <summary>A lone place is not looked at from nearer than this zoom, at which the world is 2^zoom times 512 pixels wide.</summary>
    private const int Nearest = 10, World = 512;

    /// <summary>A box of another form shows more at its sides: so many pixels are drawn around what a usual one shows.</summary>
    private const int Around = 1000;

    private readonly double scale, left, top;

    public MapFrame(MapExtent extent)
    {
        var (west, south) = Mercator.Of(new(extent.South, extent.West));
        var (east, north) = Mercator.Of(new(extent.North, extent.East));
        scale = Math.Min(Math.Min(Width / (east - west), Height / (south - north)), World << Nearest);
        (left, top) = ((west + east) / 2 - Width / 2 / scale, (north + south) / 2 - Height / 2 / scale);
        // Places in one line have no height, and a box without one would show nothing.
        var (wide, high) = (Math.Max(1, (east - west) * scale), Math.Max(1, (south - north) * scale));
        ViewBox = scale < World << Nearest ? string.Create(CultureInfo.InvariantCulture, $"{(Width - wide) / 2:0.#} {(Height - high) / 2:0.#} {wide:0.#} {high:0.#}") : $"0 0 {Width} {Height}";
    }

    /// <summary>What is to be seen whole: the extent, in pixels, as SVG wants it.</summary>
    public string ViewBox { get; }

    /// <summary>The least and the most that any coordinate of the picture may be.</summary>
    public static (int Least, int Most) Edges => (-Around, Width + Around);

    /// <summary>The tiles of the zoom that the map shows it at, around all that is drawn.</summary>
    public IEnumerable<TileAddress> Tiles()
    {
        var zoom = Math.Max(0, (int)Math.Log2(scale / World));
        var (first, last) = (At(0, 0, zoom), At(Width, Height, zoom));
        return Enumerable.Range(first.Y, last.Y - first.Y + 1).SelectMany(y => Enumerable.Range(first.X, last.X - first.X + 1).Select(x => new TileAddress(zoom, x, y)));
    }

    /// <summary>Where a point of the unit square lies.</summary>
    public (int X, int Y) Pixel(double x, double y) => ((int)Math.Round((x - left) * scale), (int)Math.Round((y - top) * scale));

    public (int X, int Y) Pixel(GeoPoint point)
    {
        var (x, y) = Mercator.Of(point);
        return Pixel(x, y);
    }

    /// <summary>The point of the world at a pixel.</summary>
    public GeoPoint Point(int x, int y) => Mercator.Back(Math.Clamp(left + x / scale, 0, 1), Math.Clamp(top + y / scale, 0, 1));

    private TileAddress At(int x, int y, int zoom)
    {
        var tiles = 1 << zoom;
        return new(zoom, Math.Clamp((int)((left + x / scale) * tiles), 0, tiles - 1), Math.Clamp((int)((top + y / scale) * tiles), 0, tiles - 1));
    }
}
