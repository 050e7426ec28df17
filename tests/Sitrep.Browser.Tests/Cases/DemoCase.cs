using System.Collections.Immutable;
using Sitrep.Exchange.In;
using Sitrep.Situation;
using Sitrep.Web.Case;
using Sitrep.Web.Tests.Cases.Demo;

namespace Sitrep.Browser.Tests.Cases;

/// <summary>The bundled case in memory.</summary>
internal sealed class DemoCase : ICaseReader
{
    private readonly ImmutableArray<(Original Original, ReceivedReport Report)> all = DemoReading.All();

    public string Name => DemoReading.CaseName;

    public string Version() => "1";

    public IReadOnlyList<ReceivedReport> Reports() => [.. all.Select(one => one.Report)];

    public Stream? Original(string reportId) => all.FirstOrDefault(one => one.Report.Report.Id == reportId) is { Original: { } original } ? new MemoryStream(original.Bytes.ToArray(), writable: false) : null;
}
