using Sitrep.Exchange.In;
using Sitrep.Reading;
using Sitrep.Web.Case.Reports;

namespace Sitrep.Web.Case.Adding;

/// <summary>Reads what somebody gives into a report, its claims and what to tell of it; keeps nothing.</summary>
internal sealed class AddDesk(CaseTools tools)
{
    public (Model.Reading? Reading, Addition Addition) Read(GivenReport given)
    {
        var file = given.Original.File;
        if (tools.Reader is not { } reader)
        {
            return (null, Refused(file, "Nothing can be added here."));
        }

        var intake = ReportFiles.Read(given.Original, given.Details, given.Format);
        if (intake.Report is not { } report)
        {
            return (null, Refused(file, intake.Refusal!.ToString()));
        }

        if (report.Published is null && !given.Undated)
        {
            return (null, new(AdditionOutcome.Undated, file, null, 0, $"{file} has no publication date, so its days cannot be told. Give the date, or say that it is unknown."));
        }

        try
        {
            var reading = reader.Read(report);
            return (reading, new(AdditionOutcome.Added, file, ReportSource.KeyOf(report.Id), reading.Claims.Length, null));
        }
        catch (UnreadableReportException e)
        {
            return (null, Refused(file, new Refusal(e.File, e.Complaint, UnreadableReportException.Hint).ToString()));
        }
    }

    private static Addition Refused(string file, string complaint) => new(AdditionOutcome.Refused, file, null, 0, complaint);
}
