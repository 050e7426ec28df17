using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Exchange.Out.Events.Coding;
using Sitrep.Exchange.Out.Tables;
using Sitrep.Model;

namespace Sitrep.Exchange.Out.Events;

/// <summary>
/// UCDP's Georeferenced Event Dataset, 49 columns. Rows that came in this format go out with their own cells; what others tell of dead is coded by the
/// rules of the GED code book. Events without dead, without a day or without a position are left out.
/// </summary>
public sealed class UcdpCsv(PartyKinds kinds, CountryNames countries)
{
    public static ImmutableArray<string> Columns { get; } =
    [
        "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id", "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name",
        "side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
        "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt", "priogrid_gid", "country",
        "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ];

    static readonly ImmutableHashSet<string> Numbers =
    [
        "id", "year", "active_year", "type_of_violence", "conflict_new_id", "dyad_new_id", "side_a_new_id", "side_b_new_id", "number_of_sources", "where_prec", "latitude", "longitude",
        "priogrid_gid", "country_id", "event_clarity", "date_prec", "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa", "gwnob",
    ];

    const string Scheme = "ucdp";

    public void Write(TextWriter output, IEnumerable<Happening> happenings, Leaving leaving)
    {
        var table = new CsvTable(output, Numbers);
        table.Headings(Columns);
        foreach (var happening in happenings)
        {
            if (Cells(happening, leaving) is { } cells)
            {
                table.Row(Columns.Select(c => (c, cells.GetValueOrDefault(c, ""))));
                leaving.Write();
            }
        }
    }

    Dictionary<string, string>? Cells(Happening happening, Leaving leaving)
    {
        if (happening.Incident is null && happening.Lead.Report.Coded == Scheme)
        {
            return CodedCells.Of(happening);
        }

        var reason = !happening.Happened ? "not-said-to-have-happened"
            : happening.Claims.All(c => c.Claim.PartOf is not null) ? "part-of-another"
            : Deaths.Of(happening) is not { High: > 0 } ? "no-deaths"
            : happening.Start is null || happening.End is null ? "no-day"
            : happening.Place?.Location is null ? "no-position"
            : null;
        if (reason is null)
        {
            return Coded(happening, Deaths.Of(happening)!, happening.Place!, happening.Start!.Value, happening.End!.Value);
        }

        leaving.LeaveOut(reason);
        return null;
    }

    Dictionary<string, string> Coded(Happening happening, Deaths dead, Place place, DateOnly start, DateOnly end)
    {
        var at = place.Location!.Value;
        var (a, b) = (CodedCells.Name(happening.Actor), CodedCells.Name(happening.Target));
        var reports = happening.Reports.ToList();
        return new(StringComparer.Ordinal)
        {
            ["id"] = happening.Id,
            ["year"] = CodedCells.Number(start.Year),
            ["type_of_violence"] = TypeOf(happening, dead),
            ["dyad_name"] = a.Length > 0 && b.Length > 0 ? $"{a} - {b}" : "",
            ["side_a"] = a,
            ["side_b"] = b,
            ["number_of_sources"] = CodedCells.Number(reports.Count),
            ["source_office"] = string.Join(CodedCells.Several, reports.Select(r => r.Source)),
            ["source_date"] = string.Join(CodedCells.Several, reports.Select(r => CodedCells.Day(r.Published?.Day))),
            ["source_headline"] = string.Join(CodedCells.Several, reports.Select(r => r.Title ?? "")),
            ["source_original"] = string.Join(CodedCells.Several, happening.Voices),
            ["where_prec"] = place.Precision switch { PlacePrecision.Exact => "1", PlacePrecision.Near => "2", _ => "5" },
            ["where_coordinates"] = place.Name ?? place.Surface,
            ["where_description"] = place.Surface,
            ["adm_1"] = place.Within ?? "",
            ["latitude"] = CodedCells.Degrees(at.Latitude),
            ["longitude"] = CodedCells.Degrees(at.Longitude),
            ["geom_wkt"] = string.Create(CultureInfo.InvariantCulture, $"POINT ({CodedCells.Degrees(at.Longitude)} {CodedCells.Degrees(at.Latitude)})"),
            ["priogrid_gid"] = CodedCells.Number(GridCell(at)),
            ["country"] = countries.Of(place.Country),
            ["event_clarity"] = happening.Claims.Any(c => c.Claim.Cumulative) ? "2" : "1",
            ["date_prec"] = PrecisionOf(happening.Precision, end.DayNumber - start.DayNumber),
            ["date_start"] = CodedCells.Day(start),
            ["date_end"] = CodedCells.Day(end),
            ["deaths_a"] = CodedCells.Number(dead.OfActor),
            ["deaths_b"] = CodedCells.Number(dead.OfTarget),
            ["deaths_civilians"] = CodedCells.Number(dead.Civilians),
            ["deaths_unknown"] = CodedCells.Number(dead.Unknown),
            ["best"] = CodedCells.Number(dead.Best),
            ["high"] = CodedCells.Number(dead.High),
            ["low"] = CodedCells.Number(dead.Low),
        };
    }

    /// <summary>One-sided when only civilians are told to have died; state-based when a state's forces are a side; else non-state.</summary>
    string TypeOf(Happening happening, Deaths dead)
    {
        var (a, b) = (kinds.Of(happening.Actor), kinds.Of(happening.Target));
        return (dead.Civilians > 0 && dead.Civilians == dead.Best) || b == ActorKind.Civilians ? "3"
            : a is ActorKind.StateForces || b is ActorKind.StateForces ? "1"
            : a is ActorKind.Unknown || b is ActorKind.Unknown ? "" : "2";
    }

    static string PrecisionOf(TimePrecision precision, int days) => precision switch
    {
        TimePrecision.Year => "5",
        TimePrecision.Month => "4",
        TimePrecision.Week => "3",
        _ => days switch { 0 => "1", < 6 => "2", < 8 => "3", < 32 => "4", _ => "5" },
    };

    /// <summary>The cell of the PRIO grid: half a degree, counted from the south-west by rows of 720.</summary>
    static int GridCell(GeoPoint at) => (int)Math.Floor((at.Latitude + 90) * 2) * 720 + (int)Math.Floor((at.Longitude + 180) * 2) + 1;
}
