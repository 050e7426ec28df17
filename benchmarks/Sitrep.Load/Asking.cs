using System.Globalization;
using Sitrep.Web.Case;
using Sitrep.Web.Tiles;

namespace Sitrep.Load;

/// <summary>What people ask of a case: the tiles of a view with some filter, and pages. The same for the same seed.</summary>
sealed class Asking(CaseView view, int seed)
{
    readonly Random random = new(seed);

    static readonly string[] Filters =
    [
        "", "", "", "", "type=control", "type=casualty&type=attack", "disputed=yes", "grade=several", "party=turkey", "type=equipment&grade=single", "source=Paper%203", "day=2016-03-01",
    ];

    /// <summary>A kind of question and its address.</summary>
    public (string Kind, string Address) Next() => random.Next(100) switch
    {
        < 70 => ("tile", Tile()),
        < 76 => ("page: map", $"/?{Filter()}"),
        < 82 => ("page: incidents", $"/incidents?{Filter()}"),
        < 88 => ("page: incident", $"/incidents/{view.Situation.Incidents[random.Next(view.Situation.Incidents.Length)].Key}"),
        < 94 => ("page: report", $"/reports/{view.Reports[random.Next(view.Reports.Length)].Key}"),
        < 97 => ("api: claims", $"/api/v1/claims?limit=50&{Filter()}"),
        _ => ("api: search", $"/api/v1/search?limit=20&q=word{random.Next(5000).ToString(CultureInfo.InvariantCulture)}"),
    };

    string Filter() => Filters[random.Next(Filters.Length)];

    // A place of the case at some zoom, as somebody who looks around would have it.
    string Tile()
    {
        var (z, (x, y)) = (random.Next(15), Mercator.Of(new(33 + random.NextDouble() * 4, 36 + random.NextDouble() * 6)));
        var clock = random.Next(4) == 0 ? $"&as-of={new DateOnly(2016, 1, 1).AddDays(random.Next(30) * 15):yyyy-MM-dd}" : "";
        return string.Create(CultureInfo.InvariantCulture, $"/api/v1/tiles/{z}/{(int)(x * (1 << z))}/{(int)(y * (1 << z))}?{Filter()}{clock}");
    }
}
