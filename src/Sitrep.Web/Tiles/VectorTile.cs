namespace Sitrep.Web.Tiles;

/// <summary>The bytes of a vector tile. A layer without features is left out; a tile without layers has no bytes.</summary>
public static class VectorTile
{
    public const string MediaType = "application/vnd.mapbox-vector-tile";

    public static byte[] Of(params ReadOnlySpan<TileLayer> layers)
    {
        var tile = new ProtoBytes();
        foreach (var layer in layers)
        {
            if (!layer.IsEmpty)
            {
                layer.WriteTo(tile);
            }
        }

        return tile.Written.ToArray();
    }
}
