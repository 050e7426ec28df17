using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Sitrep.Geography.Hiding;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;

namespace Sitrep.Record.Redactions;

/// <summary>Moves the positions of places to the middles of cells, in claims and, where the figures stand there, in texts.</summary>
sealed partial class Coarsening
{
    // Figures in a text are the place's when they are no further off than this (degrees; about a kilometre) and as exact as that.
    const double Near = 0.0105;
    const double KmPerDegree = 111.195;

    readonly Dictionary<string, double> grids = new(StringComparer.Ordinal);
    readonly ImmutableArray<double> degrees;

    public Coarsening(IEnumerable<Redaction> redactions, IEnumerable<ReceivedReport> reports)
    {
        foreach (var redaction in redactions)
        {
            grids[redaction.Name!] = grids[NameKey.Of(redaction.Name!)] = redaction.Grid!.Value;
        }

        degrees = grids.Count == 0 ? [] :
        [
            .. reports.SelectMany(r => r.Reading.Claims).SelectMany(c => new[] { c.Place, c.OtherPlace }).Where(p => p?.Location is not null && GridOf(p) is not null)
                .SelectMany(p => new[] { p!.Location!.Value.Latitude, p.Location.Value.Longitude }).Distinct(),
        ];
    }

    public Place? Of(Place? place) => place is not null && GridOf(place) is { } grid && place.Location is { } at
        ? place with
        {
            Id = null,
            Location = PlaceVeil.Middle(at, grid),
            Precision = PlacePrecision.Area,
            RadiusKm = Math.Max(place.RadiusKm ?? 0, Math.Ceiling(grid * KmPerDegree * Math.Sqrt(0.5))),
        }
        : place;

    /// <summary>Where a text gives the figures of such a place.</summary>
    public IEnumerable<Span> Find(string text) => degrees.IsEmpty ? [] : Figures().Matches(text).Where(m => IsHidden(m.Value)).Select(m => new Span(m.Index, m.Index + m.Length));

    // Whoever hides a place names it as it is shown, as the gazetteer has it or as the report wrote it.
    double? GridOf(Place place) => new[] { place.Id, Key(place.Name), Key(place.Shown()), Key(place.Surface) }.OfType<string>().Where(grids.ContainsKey).Select(k => (double?)grids[k]).Max();

    bool IsHidden(string figure) => double.TryParse(figure, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && degrees.Any(d => Math.Abs(d - value) < Near);

    static string? Key(string? name) => name is null ? null : NameKey.Of(name);

    [GeneratedRegex(@"-?\d{1,3}\.\d{2,}")]
    private static partial Regex Figures();
}
