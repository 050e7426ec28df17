using System.Collections.Immutable;
using Sitrep.Exchange.In.Acled;
using Sitrep.Exchange.Out.Tables;

namespace Sitrep.Exchange.Out.Events;

/// <summary>
/// ACLED's events, 31 columns, one row a day. Rows that came in this format go out with their own cells; other claims are coded by
/// <c>exchange/acled.yaml</c>, and those that are no event of ACLED's are left out.
/// </summary>
public sealed class AcledCsv(AcledCodes codes, AcledRow rows)
{
    public static ImmutableArray<string> Columns { get; } =
    [
        "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2",
        "interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale",
        "notes", "fatalities", "tags", "timestamp",
    ];

    static readonly ImmutableHashSet<string> Numbers = ["event_date", "year", "time_precision", "iso", "latitude", "longitude", "geo_precision", "fatalities", "timestamp"];

    const string Scheme = "acled";

    public void Write(TextWriter output, IEnumerable<Happening> happenings, Leaving leaving)
    {
        var table = new CsvTable(output, Numbers);
        table.Headings(Columns);
        foreach (var happening in happenings)
        {
            var written = happening.Incident is null && happening.Lead.Report.Coded == Scheme ? [Own(happening)] : rows.Of(happening, leaving);
            foreach (var cells in written)
            {
                table.Row(Columns.Select(c => (c, cells.GetValueOrDefault(c, ""))));
                leaving.Write();
            }
        }
    }

    Dictionary<string, string> Own(Happening happening)
    {
        var cells = CodedCells.Of(happening);
        if (cells.ContainsKey("civilian_targeting"))
        {
            // The code book and the data spell it otherwise; the data's way is written.
            cells["civilian_targeting"] = codes.Word("civilian-targeting");
        }

        return cells;
    }
}
