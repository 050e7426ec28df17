using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Exchange.Out.Tables;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Exchange.Out.Events;

/// <summary>Claims as a flat table, a row a claim, in the claim format's own terms.</summary>
public static class ClaimCsv
{
    static readonly ImmutableArray<string> Columns =
    [
        "incident", "report", "file", "publisher", "published", "known", "id", "type", "action", "place", "place_id", "latitude", "longitude", "place_precision", "within", "actor", "target",
        "count_min", "count_max", "count_best", "count_words", "category", "item", "method", "start", "end", "time_precision", "voice", "modality", "part_of", "cumulative", "confidence", "quote",
    ];

    static readonly ImmutableHashSet<string> Numbers = ["published", "known", "latitude", "longitude", "count_min", "count_max", "count_best", "start", "end", "confidence"];

    public static void Write(TextWriter output, IEnumerable<Happening> happenings, Leaving leaving)
    {
        var table = new CsvTable(output, Numbers);
        table.Headings(Columns);
        foreach (var happening in happenings)
        {
            foreach (var claim in happening.Claims)
            {
                table.Row(Columns.Zip(Cells(claim, claim.Claim).Prepend(happening.Id)));
                leaving.Write();
            }
        }
    }

    static IEnumerable<string> Cells(SourcedClaim source, Claim claim) =>
    [
        source.Report.Id, source.Report.File, source.Report.Publisher ?? "", source.Report.Published?.ToString() ?? "",
        source.Known.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), claim.Id, Wire.Of(claim.Type), claim.Action,
        claim.Place?.Name ?? claim.Place?.Surface ?? "", claim.Place?.Id ?? "", CodedCells.Degrees(claim.Place?.Location?.Latitude), CodedCells.Degrees(claim.Place?.Location?.Longitude),
        claim.Place is { } place ? Wire.Of(place.Precision) : "", claim.Place?.Within ?? "", CodedCells.Name(claim.Actor), CodedCells.Name(claim.Target),
        CodedCells.Number(claim.Count?.Min), CodedCells.Number(claim.Count?.Max), CodedCells.Number(claim.Count?.Best), claim.CountSurface ?? "", claim.Category ?? "",
        claim.Item ?? "", claim.Method ?? "", CodedCells.Day(claim.Time?.Start), CodedCells.Day(claim.Time?.End), claim.Time is { } time ? Wire.Of(time.Precision) : "",
        source.Voice, Wire.Of(claim.Modality), claim.PartOf ?? "", claim.Cumulative ? "yes" : "", claim.Confidence.ToString("0.###", CultureInfo.InvariantCulture), source.Quote,
    ];
}
