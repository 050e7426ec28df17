using Sitrep.Exchange.In;

namespace Sitrep.Web.Case.Adding;

/// <summary>A report that somebody gives: a file, a text that was typed, or a page that was fetched.</summary>
/// <param name="Original">Its bytes and name.</param>
/// <param name="Details">What the person says about it.</param>
/// <param name="Undated">The person accepts that it has no date of publication.</param>
/// <param name="Format">Its form; null when the name tells it.</param>
public sealed record GivenReport(Original Original, Details Details, bool Undated = false, ReportFormat? Format = null);
