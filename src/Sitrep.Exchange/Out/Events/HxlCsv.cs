using System.Collections.Immutable;
using Sitrep.Exchange.Out.Tables;
using Sitrep.Model;

namespace Sitrep.Exchange.Out.Events;

/// <summary>HXL 1.1: a row of tags between headings and data. Numbers of people are ranges; what is one number is both its bounds.</summary>
public static class HxlCsv
{
    static readonly ImmutableArray<string> Tags =
    [
        "#event+type", "#date+occurred", "#date+reported", "#country+code", "#adm1+code", "#adm1+name", "#loc+name", "#geo+lat", "#geo+lon", "#group+name",
        "#affected+killed+min", "#affected+killed+max", "#affected+injured+min", "#affected+injured+max", "#affected+abducted+min", "#affected+abducted+max",
        "#affected+idps+min", "#affected+idps+max", "#access+type", "#operations+type", "#meta+source", "#meta+url", "#description",
    ];

    static readonly ImmutableHashSet<string> Numbers = [.. Tags.Where(t => t.StartsWith("#date", StringComparison.Ordinal) || t.StartsWith("#geo", StringComparison.Ordinal) || t.StartsWith("#affected", StringComparison.Ordinal))];

    public static void Write(TextWriter output, IEnumerable<Happening> happenings, Leaving leaving)
    {
        var table = new CsvTable(output, Numbers);
        table.Headings(Tags.Select(t => t[1..].Replace('+', ' ')));
        table.Headings(Tags);
        foreach (var happening in happenings)
        {
            if (!happening.Happened)
            {
                leaving.LeaveOut("not-said-to-have-happened");
                continue;
            }

            table.Row(Tags.Zip(Cells(happening)));
            leaving.Write();
        }
    }

    static IEnumerable<string> Cells(Happening happening)
    {
        var (claim, place, report) = (happening.Lead.Claim, happening.Place, happening.Lead.Report);
        return
        [
            Wire.Of(claim.Type), CodedCells.Day(happening.Start), CodedCells.Day(report.Published?.Day), place?.Country ?? "", "", place?.Within ?? "", place?.Name ?? place?.Surface ?? "",
            CodedCells.Degrees(place?.Location?.Latitude), CodedCells.Degrees(place?.Location?.Longitude), CodedCells.Name(happening.Actor),
            .. Range(happening, ClaimType.Casualty, "killed"), .. Range(happening, ClaimType.Casualty, "wounded"), .. Range(happening, ClaimType.Casualty, "abducted"),
            .. Range(happening, ClaimType.Displacement, "displaced"),
            claim.Type == ClaimType.Infrastructure ? claim.Action : "", claim.Type is ClaimType.Operation or ClaimType.Humanitarian ? claim.Action : "",
            string.Join(CodedCells.Several, happening.Voices), report.File, happening.Lead.Quote,
        ];
    }

    static IEnumerable<string> Range(Happening happening, ClaimType type, string action)
    {
        var counts = happening.Claims.Where(c => c.SaysItHappened && c.Claim.Type == type && c.Claim.Action == action && c.Claim.PartOf is null).Select(c => c.Claim.Count).OfType<Count>().ToList();
        return [CodedCells.Number(counts.Min(c => c.Min)), CodedCells.Number(counts.Any(c => c.Max is null) ? null : counts.Max(c => c.Max))];
    }
}
