using System.Collections.Immutable;
using Sitrep.Cli.Demo;
using Sitrep.Exchange.In;
using Sitrep.Situation;

namespace Sitrep.Cli.Tests.Stories;

/// <summary>
/// A folder with reports and <c>situation.txt</c>: lines that the situation must have, and after "not " lines that it must not have; "…" stands for any words,
/// "#" begins a remark. A folder without reports is about those of the demo.
/// </summary>
sealed record Story(string Name, string Folder)
{
    public ImmutableArray<ReceivedReport> Reports(Composition parts) => Directory.EnumerateFiles(Folder, "*.md").Any()
        ? [.. Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(file => Read(file, parts))]
        : DemoReports.Read(parts);

    public IEnumerable<string> Expected => File.ReadLines(Path.Combine(Folder, "situation.txt")).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#');

    static ReceivedReport Read(string file, Composition parts)
    {
        var report = ReportFiles.Read(new Original(Path.GetFileName(file), File.ReadAllBytes(file)), Details.None).Report!;
        return new(parts.Reader(Ways.Usual).Read(report), report.Published!.Instant!.Value);
    }
}
