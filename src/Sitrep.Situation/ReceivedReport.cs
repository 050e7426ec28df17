using Sitrep.Model;

namespace Sitrep.Situation;

/// <summary>A report as it was read, and the second clock: when it became known here.</summary>
public sealed record ReceivedReport(Model.Reading Reading, DateTimeOffset Known)
{
    public Report Report => Reading.Report;
}
