using Sitrep.Situation;
using Sitrep.Web.Case;

namespace Sitrep.Load;

/// <summary>A made-up case of many claims, held in memory.</summary>
sealed class MadeCase(List<ReceivedReport> reports) : ICaseReader
{
    public string Name => "load";

    public string Version() => reports.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public IReadOnlyList<ReceivedReport> Reports() => reports;

    public Stream? Original(string reportId) => null;
}
