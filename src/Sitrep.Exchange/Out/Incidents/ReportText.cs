using System.Globalization;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Copies;
using Sitrep.Situation.Incidents;

namespace Sitrep.Exchange.Out.Incidents;

/// <summary>A report for a terminal: where it comes from, what it repeats, and its claims with the incidents that they are in.</summary>
public sealed class ReportText(IncidentWords words)
{
    public void Write(TextWriter output, ReceivedReport received, IncidentFold folded)
    {
        var report = received.Report;
        output.WriteLine(Printable.Line(words.Show.Fill("show/report", ("publisher", report.Source), ("published", Day(report)), ("id", report.Id))));
        foreach (var copy in folded.Copies.Of(report.Id))
        {
            output.WriteLine(Printable.Line("  " + Repeats(copy)));
        }

        var text = new IncidentText(words);
        foreach (var claim in folded.Claims.Where(c => c.Report.Id == report.Id).OrderBy(c => c.Claim.Evidence).ThenBy(c => c.Claim.Id, StringComparer.Ordinal))
        {
            output.WriteLine(Printable.Line($"  {folded.Incidents.First(i => i.Claims.Contains(claim)).Id}  {text.Quote(claim)}"));
        }
    }

    string Repeats(Copy copy) => words.Show.Fill("show/copy", ("publisher", copy.Of.Source), ("published", Day(copy.Of)),
        ("share", (100 * copy.Share).ToString("0", CultureInfo.InvariantCulture)));

    string Day(Report report) => BriefWords.Of(report.Published) ?? words.Brief["undated"];
}
