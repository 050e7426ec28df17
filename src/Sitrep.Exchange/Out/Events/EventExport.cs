using System.Collections.Immutable;
using System.Text;
using Sitrep.Exchange.In.Acled;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation;
using Sitrep.Situation.Incidents;

namespace Sitrep.Exchange.Out.Events;

/// <summary>Writes what a case says in the format of a name. Streamed: nothing is kept but the case itself.</summary>
/// <param name="reports">The reports as they may be shown.</param>
/// <param name="incidents">The incidents of those reports, made when a format asks for them.</param>
/// <param name="judgements">The judgements as they may be shown, for the formats that tell of them.</param>
public sealed class EventExport(PackSet packs, IReadOnlyList<ReceivedReport> reports, Lazy<IncidentFold> incidents, IReadOnlyList<Judgement> judgements, Vantage vantage)
{
    // The sign that covers what is redacted.
    const char Cover = '\u2588';

    public static ImmutableArray<string> Formats { get; } = ["acled", "ucdp", "oryx", "hxl", "geojson", "csv", "jsonl", "prov", "kml"];

    /// <exception cref="ArgumentOutOfRangeException">There is no format of that name.</exception>
    public Leaving Write(Stream output, string format)
    {
        var leaving = new Leaving();
        CountCovered(leaving);
        switch (format)
        {
            case "acled":
                var codes = new AcledCodes(packs);
                Text(output, writer => new AcledCsv(codes, new(codes, new(packs), new(packs))).Write(writer, Events("acled", leaving), leaving));
                break;
            case "ucdp":
                Text(output, writer => new UcdpCsv(new(packs), new(packs)).Write(writer, Events("ucdp", leaving), leaving));
                break;
            case "oryx":
                Text(output, writer => new OryxCsv(packs).Write(writer, Incidents, leaving));
                break;
            case "hxl":
                Text(output, writer => HxlCsv.Write(writer, Events(null, leaving), leaving));
                break;
            case "csv":
                Text(output, writer => ClaimCsv.Write(writer, Incidents, leaving));
                break;
            case "geojson":
                GeoJsonFeatures.Write(output, Events(null, leaving), leaving);
                break;
            case "kml":
                Kml.Write(output, Events(null, leaving), leaving);
                break;
            case "prov":
                ProvJson.Write(output, reports, judgements, vantage, leaving);
                break;
            case "jsonl":
                Lines(output, leaving);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(format), format, null);
        }

        return leaving;
    }

    IEnumerable<Happening> Incidents => incidents.Value.Incidents.Select(i => new Happening(i.Claims, i));

    /// <summary>
    /// The rows that came in this scheme as they are; then every incident of reports, and every row of another scheme as the one happening that its coder
    /// made it, unless a row that is written already tells of it.
    /// </summary>
    /// <param name="scheme">"acled", "ucdp", or null when the format is of neither.</param>
    IEnumerable<Happening> Events(string? scheme, Leaving leaving)
    {
        foreach (var row in reports.Where(r => scheme is not null && r.Report.Coded == scheme && vantage.Sees(r)))
        {
            if (Happening.OfRow(row, vantage) is { } happening)
            {
                yield return happening;
            }
        }

        if (reports.All(r => scheme is not null && r.Report.Coded == scheme))
        {
            yield break;
        }

        var rows = incidents.Value.Claims.Where(c => c.Report.Coded is not null).ToLookup(c => c.Report.Id, StringComparer.Ordinal);
        var written = new HashSet<string>(StringComparer.Ordinal);
        foreach (var happening in Incidents)
        {
            var coded = happening.Claims.Where(c => c.Report.Coded is not null).Select(c => c.Report).DistinctBy(r => r.Id).ToList();
            if (coded.Count == 0)
            {
                yield return happening;
                continue;
            }

            var isOwn = coded.Any(r => r.Coded == scheme);
            foreach (var row in coded.Where(r => !isOwn && written.Add(r.Id)))
            {
                yield return new([.. rows[row.Id].OrderBy(c => c.Claim.Id, StringComparer.Ordinal)]);
            }

            if (happening.Claims.Any(c => c.Report.Coded is null || (isOwn && c.Report.Coded != scheme)))
            {
                leaving.LeaveOut("told-by-a-row");
            }
        }
    }

    void Lines(Stream output, Leaving leaving)
    {
        foreach (var received in reports.Where(vantage.Sees))
        {
            var seen = received.Reading.Claims.Where(c => vantage.Sees(new SourcedClaim(c, received.Report, received.Known))).ToImmutableArray();
            ClaimLines.Write(output, received.Reading with { Claims = seen });
            foreach (var _ in seen)
            {
                leaving.Write();
            }
        }
    }

    void CountCovered(Leaving leaving)
    {
        foreach (var report in reports.Where(vantage.Sees))
        {
            if (report.Report.Text.Contains(Cover, StringComparison.Ordinal))
            {
                leaving.Coarsen("texts-covered-in-part");
            }

            foreach (var _ in report.Reading.Claims.Where(c => c.Sealed is not null))
            {
                leaving.Coarsen("claims-shown-in-part");
            }
        }
    }

    static void Text(Stream output, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        write(writer);
    }
}
