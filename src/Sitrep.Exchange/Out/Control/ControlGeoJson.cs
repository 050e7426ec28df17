using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Exchange.Out.Access;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Situation.Control;
using Sitrep.Situation.Control.Areas;

namespace Sitrep.Exchange.Out.Control;

/// <summary>
/// GeoJSON (RFC 7946): a point a place (<c>kind</c> place), and if there are areas a surface each area (area) and each place's own cell (cell). Places and cells
/// carry every claim behind them; areas name their cells' places.
/// </summary>
public static class ControlGeoJson
{
    public static void Write(Stream output, IEnumerable<PlaceControl> places, AreaMap? areas = null)
    {
        using var json = new Utf8JsonWriter(output, AccessJson.Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var area in areas?.Areas ?? [])
        {
            Write(json, area);
        }

        foreach (var cell in areas?.Cells.Where(c => !c.Polygons.IsEmpty) ?? [])
        {
            Write(json, cell, areas!.Rules);
        }

        foreach (var place in places.Where(p => p.Place.Location is not null))
        {
            Write(json, place);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, PlaceControl place)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", "Point");
        json.WritePropertyName("coordinates");
        Write(json, place.Place.Location!.Value);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("kind", "place");
        ControlJson.WriteState(json, place);
        End(json);
    }

    static void Write(Utf8JsonWriter json, ControlArea area)
    {
        Begin(json, "area", area.Polygons);
        json.WriteString("layer", Codes.Of(area.Layer));
        json.WriteString("status", Codes.Of(area.Status));
        ControlJson.Write(json, "holder", area.Holder);
        json.WriteNumber("age", area.Stalest);
        json.WriteNumber("youngest", area.Freshest);
        json.WriteNumber("weight", Math.Round(area.Strength, 3));
        json.WriteStartArray("places");
        foreach (var place in area.Cells.SelectMany(c => c.Places))
        {
            json.WriteStringValue(place.Name);
        }

        json.WriteEndArray();
        End(json);
    }

    static void Write(Utf8JsonWriter json, ControlCell cell, AreaRules rules)
    {
        Begin(json, "cell", cell.Polygons);
        json.WriteString("status", Codes.Of(cell.Status));
        json.WriteNumber("reachKm", Math.Round(cell.ReachKm, 1));
        if (cell.Days is { } days)
        {
            json.WriteNumber("age", days);
            json.WriteNumber("weight", Math.Round(rules.StrengthOf(days), 3));
        }

        json.WriteStartArray("places");
        foreach (var place in cell.Places)
        {
            json.WriteStartObject();
            ControlJson.WriteState(json, place);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        End(json);
    }

    static void Begin(Utf8JsonWriter json, string kind, ImmutableArray<Polygon> polygons)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WritePropertyName("geometry");
        WriteGeometry(json, polygons);
        json.WriteStartObject("properties");
        json.WriteString("kind", kind);
    }

    /// <summary>A surface as a GeoJSON geometry.</summary>
    public static void WriteGeometry(Utf8JsonWriter json, ImmutableArray<Polygon> polygons)
    {
        json.WriteStartObject();
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        foreach (var polygon in polygons)
        {
            json.WriteStartArray();
            foreach (var ring in polygon.Rings)
            {
                json.WriteStartArray();
                ring.ToList().ForEach(point => Write(json, point));
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    // A ten-millionth of a degree is a centimetre: neighbours still meet.
    static void Write(Utf8JsonWriter json, GeoPoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(point.Longitude, 7));
        json.WriteNumberValue(Math.Round(point.Latitude, 7));
        json.WriteEndArray();
    }

    static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
