namespace Sitrep.Web.Tiles;

/// <summary>A tile of the map: at zoom z the world is 2^z by 2^z tiles, counted from the north-west.</summary>
public readonly record struct TileAddress(int Z, int X, int Y)
{
    public const int MostZoom = 18;

    /// <summary>False for a tile beyond the world or a zoom that no map shows.</summary>
    public bool IsInWorld => Z is >= 0 and <= MostZoom && X >= 0 && Y >= 0 && X < 1 << Z && Y < 1 << Z;

    /// <summary>Where a point of the unit square lies in this tile, in units of the tile's extent; beyond it for a point outside.</summary>
    public (int X, int Y) Units(double x, double y, int extent)
    {
        var width = (double)(1 << Z);
        return ((int)Math.Floor((x * width - X) * extent), (int)Math.Floor((y * width - Y) * extent));
    }
}
