using Sitrep.Record;

namespace Sitrep.Web.Api.Reports;

/// <summary>Every reading of a report, the last first.</summary>
/// <param name="Report">The report's key.</param>
public sealed record ReadingsJson(string Report, IEnumerable<ReadingMark> Readings);
