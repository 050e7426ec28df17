using System.CommandLine;
using Sitrep.Exchange.In;
using Sitrep.Model;
using Sitrep.Reading;

namespace Sitrep.Cli.Input;

/// <summary>Does something with each file of a call that is a report; the others are complained of, one line each.</summary>
static class EachReport
{
    /// <returns>The exit status.</returns>
    public static int Do(ParseResult parsed, ReportOptions reports, Surroundings around, Action<Report> work)
    {
        var status = ExitStatus.Done;
        foreach (var file in parsed.GetValue(reports.Files)!)
        {
            var (original, refusal) = ReportSource.Fetch(file, around);
            var intake = original is null ? null : ReportFiles.Read(original, reports.Details(parsed), parsed.GetValue(reports.As));
            if (intake?.Report is { } report)
            {
                status = Try(work, report, around) ? status : ExitStatus.Incomplete;
                around.Out.Flush();
            }
            else
            {
                around.Complain((intake?.Refusal ?? refusal)!.ToString());
                status = ExitStatus.Incomplete;
            }
        }

        return status;
    }

    static bool Try(Action<Report> work, Report report, Surroundings around)
    {
        try
        {
            work(report);
            return true;
        }
        catch (UnreadableReportException e)
        {
            around.Complain(new Refusal(e.File, e.Complaint, UnreadableReportException.Hint).ToString());
            return false;
        }
    }
}
