using Sitrep.Exchange.In;

namespace Sitrep.Web.Fetching;

/// <summary>A page that was fetched, or why it was not.</summary>
/// <param name="Original">Its bytes; null when they could not be had.</param>
/// <param name="Format">Its form, by what its server says of it.</param>
/// <param name="Complaint">Why it could not be had, and what to do.</param>
public sealed record Fetched(Original? Original, ReportFormat? Format, string? Complaint)
{
    internal static Fetched Not(string complaint) => new(null, null, complaint);
}
