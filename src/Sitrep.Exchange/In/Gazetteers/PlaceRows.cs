using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Geography;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Gazetteers;

/// <summary>Makes places of rows whose fields are known (see <see cref="Columns"/>).</summary>
sealed class PlaceRows(Columns columns, string source)
{
    readonly ImmutableArray<GazetteerEntry>.Builder places = ImmutableArray.CreateBuilder<GazetteerEntry>();
    readonly HashSet<string> ids = new(StringComparer.Ordinal);
    int refused;

    public void Add(IEnumerable<KeyValuePair<string, string>> row, GeoPoint? at = null)
    {
        var fields = columns.Sort(row);
        if (fields.TryGetValue("name", out var names) && (at ?? Position(fields)) is { } point)
        {
            places.Add(Place(fields, names, point));
        }
        else
        {
            refused++;
        }
    }

    public GazetteerTable Table() => places.Count == 0
        ? GazetteerTable.Unreadable($"No row has a name and a position. Name the columns name, lat and lon, or as {Columns.Table} lists.")
        : new(places.ToImmutable(), refused);

    GazetteerEntry Place(Dictionary<string, List<string>> fields, List<string> names, GeoPoint at)
    {
        var others = names.Skip(1).Concat(fields.GetValueOrDefault("names", []).SelectMany(n => n.Split(';', '|')))
            .Select(n => n.Trim()).Where(n => n.Length > 0 && n != names[0]).Distinct(StringComparer.Ordinal);
        var country = First(fields, "country") is [var a, var b, ..] && char.IsAsciiLetter(a) && char.IsAsciiLetter(b) ? $"{a}{b}".ToUpperInvariant() : "";
        return new(Id(First(fields, "id") ?? names[0]), names[0], at, Kind(First(fields, "kind"), First(fields, "level")), country, [.. others],
            (long)(Number(First(fields, "population")) ?? 0), RadiusKm: Number(First(fields, "radius")) ?? RadiusOf(Number(First(fields, "area"))));
    }

    /// <summary>The source's own code, made unique: tables repeat names, and some repeat codes.</summary>
    string Id(string code)
    {
        var id = $"{source}:{code}";
        for (var n = 2; !ids.Add(id); n++)
        {
            id = $"{source}:{code}#{n}";
        }

        return id;
    }

    static PlaceKind Kind(string? text, string? level) =>
        Enum.TryParse<PlaceKind>(text, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : level switch
        {
            "0" => PlaceKind.Country,
            "1" => PlaceKind.Province,
            "2" or "3" => PlaceKind.District,
            _ => PlaceKind.Settlement,
        };

    /// <summary>The radius, in kilometres, of a circle of so many square kilometres.</summary>
    static double RadiusOf(double? area) => area is > 0 and var a ? Math.Sqrt(a / Math.PI) : 0;

    static GeoPoint? Position(Dictionary<string, List<string>> fields) =>
        Number(First(fields, "latitude")) is { } lat and >= -90 and <= 90 && Number(First(fields, "longitude")) is { } lon and >= -180 and <= 180 ? new(lat, lon) : null;

    static string? First(Dictionary<string, List<string>> fields, string field) => fields.GetValueOrDefault(field)?[0];

    static double? Number(string? text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
