using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Roads;

/// <summary>Roads of GeoJSON (RFC 7946): LineString and MultiLineString features, longitude first. A feature that cannot be used is named, and the rest is read.</summary>
public static class GeoJsonRoads
{
    /// <summary>The properties by which a road is known, the best first, as OpenStreetMap calls them.</summary>
    static readonly string[] names = ["ref", "name:en", "name"];

    public static RoadLines Read(Stream bytes)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes);
            return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("features", out var features) && features.ValueKind == JsonValueKind.Array
                ? Read(features)
                : RoadLines.Unreadable("It is no GeoJSON FeatureCollection. Give one with LineString features.");
        }
        catch (JsonException e)
        {
            return RoadLines.Unreadable($"It is no JSON (line {e.LineNumber + 1}). Give a GeoJSON FeatureCollection with LineString features.");
        }
    }

    static RoadLines Read(JsonElement features)
    {
        var (lines, refused, number) = (ImmutableArray.CreateBuilder<RoadLine>(), ImmutableArray.CreateBuilder<(int, string)>(), 0);
        foreach (var feature in features.EnumerateArray())
        {
            number++;
            if (Read(feature, lines) is { } why)
            {
                refused.Add((number, why));
            }
        }

        return lines.Count > 0 ? new(lines.ToImmutable(), refused.ToImmutable())
            : new([], refused.ToImmutable(), "It has no line that can be used. Give a GeoJSON FeatureCollection with LineString features.");
    }

    // Why the feature cannot be used; null when it is, or is no line at all.
    static string? Read(JsonElement feature, ImmutableArray<RoadLine>.Builder lines)
    {
        if (feature.ValueKind != JsonValueKind.Object || !feature.TryGetProperty("geometry", out var geometry) || geometry.ValueKind != JsonValueKind.Object
            || !geometry.TryGetProperty("type", out var type) || !geometry.TryGetProperty("coordinates", out var coordinates))
        {
            return "no geometry";
        }

        return type.ToString() switch
        {
            "LineString" => Line(coordinates, Name(feature), lines),
            "MultiLineString" when coordinates.ValueKind == JsonValueKind.Array =>
                coordinates.EnumerateArray().Select(part => Line(part, Name(feature), lines)).ToList().Find(why => why is not null),
            "MultiLineString" => "no coordinates",
            _ => null,
        };
    }

    static string? Line(JsonElement coordinates, string road, ImmutableArray<RoadLine>.Builder lines)
    {
        if (coordinates.ValueKind != JsonValueKind.Array || coordinates.GetArrayLength() < 2)
        {
            return "fewer than two points";
        }

        var points = ImmutableArray.CreateBuilder<GeoPoint>(coordinates.GetArrayLength());
        foreach (var position in coordinates.EnumerateArray())
        {
            if (Point(position) is not { } point)
            {
                return $"point {points.Count + 1} is no position (longitude, latitude)";
            }

            points.Add(point);
        }

        lines.Add(new(road, points.MoveToImmutable()));
        return null;
    }

    static GeoPoint? Point(JsonElement position) => position.ValueKind == JsonValueKind.Array && position.GetArrayLength() >= 2
        && position[0].ValueKind == JsonValueKind.Number && position[1].ValueKind == JsonValueKind.Number
        && position[0].TryGetDouble(out var longitude) && position[1].TryGetDouble(out var latitude)
        && Math.Abs(longitude) <= 180 && Math.Abs(latitude) <= 90
            ? new(latitude, longitude)
            : null;

    static string Name(JsonElement feature) => feature.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
        ? names.Select(key => Text(properties, key)).FirstOrDefault(text => text.Length > 0) ?? ""
        : "";

    static string Text(JsonElement properties, string key) => properties.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : "";
}
