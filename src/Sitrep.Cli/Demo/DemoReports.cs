using System.Collections.Immutable;
using System.Reflection;
using Sitrep.Exchange.In;
using Sitrep.Situation;

namespace Sitrep.Cli.Demo;

/// <summary>The bundled case: reports written for this program about 27 to 30 November 2024 west of Aleppo. They are embedded from <c>demo/reports/</c>.</summary>
static class DemoReports
{
    public const string CaseName = "Aleppo, 27 to 30 November 2024 (texts written for this demonstration)";
    const string Prefix = "demo/";

    /// <summary>The files as they stand in the repository, by name.</summary>
    public static ImmutableArray<Original> Originals { get; } =
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames().Where(n => n.StartsWith(Prefix, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(name => new Original(name[Prefix.Length..], Bytes(name))),
    ];

    /// <summary>All of them read. Each counts as known here at the instant when it was published, so that the second clock has something to show.</summary>
    public static ImmutableArray<ReceivedReport> Read(Composition parts)
    {
        var reader = parts.Reader(Ways.Usual);
        return
        [
            .. Originals.Select(o => ReportFiles.Read(o, Details.None).Report ?? throw new InvalidDataException($"The program's own '{o.File}' cannot be read."))
                .Select(report => new ReceivedReport(reader.Read(report), report.Published!.Instant!.Value)),
        ];
    }

    static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
