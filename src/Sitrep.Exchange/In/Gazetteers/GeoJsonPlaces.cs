using System.Text.Json;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Gazetteers;

/// <summary>Features of GeoJSON (RFC 7946): points as they are, lines and polygons by the middle of their box.</summary>
static class GeoJsonPlaces
{
    public static void Read(Stream bytes, PlaceRows rows)
    {
        using var json = JsonDocument.Parse(bytes);
        var features = json.RootElement.TryGetProperty("features", out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray() : default;
        foreach (var feature in features)
        {
            if (feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object)
            {
                rows.Add(properties.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, p.Value.ToString())), Middle(feature));
            }
        }
    }

    static GeoPoint? Middle(JsonElement feature)
    {
        var box = new Box();
        if (feature.TryGetProperty("geometry", out var geometry) && geometry.ValueKind == JsonValueKind.Object && geometry.TryGetProperty("coordinates", out var coordinates))
        {
            box.Take(coordinates);
        }

        return box.Middle;
    }

    sealed class Box
    {
        double south = 91, north = -91, west = 181, east = -181;

        public GeoPoint? Middle => south > 90 ? null : new((south + north) / 2, (west + east) / 2);

        public void Take(JsonElement coordinates)
        {
            if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() == 0)
            {
                return;
            }

            if (coordinates[0].ValueKind != JsonValueKind.Number)
            {
                foreach (var part in coordinates.EnumerateArray())
                {
                    Take(part);
                }
            }
            else if (coordinates.GetArrayLength() >= 2)
            {
                var (lon, lat) = (coordinates[0].GetDouble(), coordinates[1].GetDouble());
                (south, north, west, east) = (Math.Min(south, lat), Math.Max(north, lat), Math.Min(west, lon), Math.Max(east, lon));
            }
        }
    }
}
