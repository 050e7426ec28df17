using Sitrep.Exchange.Out;
using Sitrep.Model;

namespace Sitrep.Web.Case.Reports;

/// <summary>A report as received, and as pages name it.</summary>
/// <param name="Key">The first 16 hexadecimal digits of its hash: what its address carries.</param>
/// <param name="Received">When it became known here.</param>
/// <param name="Program">What read it.</param>
public sealed record ReportSource(string Key, Report Report, DateTimeOffset Received, string Program)
{
    /// <summary>Who published it: the publisher, else the file that it came in.</summary>
    public string Name => Report.Source;

    public string Title => Report.Title ?? Report.File;

    public string Text => Report.Text;

    /// <summary>Counted once, when the first claim is written to the wire.</summary>
    public CodePoints CodePoints => points ??= new(Text);

    private CodePoints? points;

    /// <summary>Last published first, of those the last that became known, of those by the name of the file.</summary>
    internal static Comparison<ReportSource> InOrder { get; } = (a, b) =>
    {
        var published = Nullable.Compare(b.Report.Published?.Day, a.Report.Published?.Day);
        var received = published != 0 ? published : b.Received.CompareTo(a.Received);
        var file = received != 0 ? received : string.CompareOrdinal(a.Report.File, b.Report.File);
        return file != 0 ? file : string.CompareOrdinal(a.Key, b.Key);
    };

    internal static string KeyOf(string reportId) => KeyIn(reportId).ToString();

    internal static ReadOnlySpan<char> KeyIn(string reportId)
    {
        var hash = reportId.AsSpan(reportId.IndexOf(':', StringComparison.Ordinal) + 1);
        return hash[..Math.Min(hash.Length, 16)];
    }
}
