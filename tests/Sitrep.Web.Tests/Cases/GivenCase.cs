using System.Globalization;
using System.Text;
using Sitrep.Situation;
using Sitrep.Web.Case;

namespace Sitrep.Web.Tests.Cases;

/// <summary>A case held in memory.</summary>
internal sealed class GivenCase(string name, params ReceivedReport[] reports) : ICaseReader
{
    private readonly List<ReceivedReport> held = [.. reports];

    public string Name => name;

    public int Readings { get; private set; }

    public string Version() => held.Count.ToString(CultureInfo.InvariantCulture);

    /// <summary>As an embargo would.</summary>
    public void Hide(int at)
    {
        held.RemoveAt(at);
        Hidden++;
    }

    public int Hidden { get; private set; }

    public string Hidings() => Hidden.ToString(CultureInfo.InvariantCulture);

    public void Add(ReceivedReport report) => held.Add(report);

    public IReadOnlyList<ReceivedReport> Reports()
    {
        Readings++;
        return [.. held];
    }

    public Stream? Original(string reportId) =>
        held.Find(report => report.Reading.Report.Id == reportId) is { } found ? new MemoryStream(Encoding.UTF8.GetBytes(found.Reading.Report.Text)) : null;
}
