using System.Collections.Immutable;
using Sitrep.Cli.Demo;
using Sitrep.Exchange.In;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Cli.Tests.Stories;

/// <summary>
/// A folder with reports and <c>situation.txt</c>: lines that the situation must have, and after "not " lines that it must not have; "…" stands for any words,
/// "#" begins a remark, and "@ as-of 2024-11-29" or "@ known-at 2024-11-29T18:00Z" (or both) changes from where the lines after it look. A folder without
/// reports is about those of the demo.
/// </summary>
sealed record Story(string Name, string Folder)
{
    public ImmutableArray<ReceivedReport> Reports(Composition parts) => Directory.EnumerateFiles(Folder, "*.md").Any()
        ? [.. Directory.EnumerateFiles(Folder, "*.md").Order(StringComparer.Ordinal).Select(file => Read(file, parts))]
        : DemoReports.Read(parts);

    /// <summary>What is expected, and from where it is looked at.</summary>
    public IEnumerable<(Vantage Vantage, string Line)> Expected
    {
        get
        {
            var vantage = Vantage.Latest;
            foreach (var line in File.ReadLines(Path.Combine(Folder, "situation.txt")).Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#'))
            {
                if (line[0] == '@')
                {
                    vantage = VantageOf(line.Split(' '));
                }
                else
                {
                    yield return (vantage, line);
                }
            }
        }
    }

    static Vantage VantageOf(string[] words) => new(
        Array.IndexOf(words, "as-of") is >= 0 and var day ? Publication.Parse(words[day + 1])!.Day : null,
        Array.IndexOf(words, "known-at") is >= 0 and var at ? Publication.Parse(words[at + 1])!.Instant : null);

    static ReceivedReport Read(string file, Composition parts)
    {
        var report = ReportFiles.Read(new Original(Path.GetFileName(file), File.ReadAllBytes(file)), Details.None).Report!;
        return new(parts.Reader(Ways.Usual).Read(report), report.Published!.Instant!.Value);
    }
}
