using System.Diagnostics;
using Sitrep.Model;

namespace Sitrep.Reading;

/// <summary>Reading a report failed by a defect of the reader. Other reports can be read.</summary>
public sealed class UnreadableReportException(Report report, Exception cause) : Exception($"{report.File}: {What(cause)}. {Hint}", cause)
{
    /// <summary>What to do.</summary>
    public const string Hint = "The report is left out. Please tell us of it, with the text if you may.";

    /// <summary>The report's file.</summary>
    public string File { get; } = report.File;

    /// <summary>What happened, without the file's name.</summary>
    public string Complaint { get; } = What(cause);

    static string What(Exception cause) => $"could not be read, by a defect of this program ({cause.GetType().Name}{Where(cause)})";

    static string Where(Exception cause) => new StackTrace(cause).GetFrames().Select(frame => frame.GetMethod()?.DeclaringType)
        .FirstOrDefault(type => type?.Namespace?.StartsWith(nameof(Sitrep), StringComparison.Ordinal) == true && type.Namespace.Contains(nameof(Reading), StringComparison.Ordinal)) is { } type ? $" in {type.Name}" : "";
}
