using Sitrep.Exchange.In.Pages;
using Sitrep.Exchange.In.Texts;

namespace Sitrep.Exchange.In;

/// <summary>Turns the bytes of a file into a report.</summary>
public static class ReportFiles
{
    /// <summary>Ten times the longest situation reports in use; a larger file is a dump of many, not one report.</summary>
    public const int LargestBytes = 4 << 20;

    /// <summary>Reads a report. What the user says about it goes before what the file says of itself.</summary>
    public static Intake Read(Original original, Details given, ReportFormat? format = null)
    {
        var bytes = original.Bytes.Span;
        if (bytes.Length > LargestBytes)
        {
            return TooLarge(original.File, bytes.Length);
        }

        if (Signature.Of(bytes) is { } known)
        {
            return Intake.Refused(original.File, known.Reason, known.Remedy);
        }

        return Parse(original, format ?? FormatOf(original), given);
    }

    /// <summary>The refusal of a file that is known to be too large before it is read.</summary>
    public static Intake TooLarge(string file, long bytes) => Intake.Refused(file,
        $"is too large ({bytes / 1e6:0.0} MB; the limit is {LargestBytes >> 20} MiB)", "Split it into its single reports.");

    static Intake Parse(Original original, ReportFormat format, Details given)
    {
        if (format == ReportFormat.Html)
        {
            return Html.Read(original, given);
        }

        var decoded = Utf8Text.Decode(original.Bytes.Span);
        if (decoded.Text is not { } text)
        {
            return Intake.Refused(original.File, decoded.Reason, decoded.Remedy);
        }

        return format == ReportFormat.Markdown ? Markdown.Read(original, text, given) : Finish(original, new(text, Details.None), given);
    }

    internal static Intake Finish(Original original, Article article, Details given)
    {
        if (string.IsNullOrWhiteSpace(article.Text))
        {
            return Intake.Refused(original.File, "is empty", "There is nothing to read; check the file.");
        }

        var known = given.Or(article.Details);
        return Intake.Of(new(original.Id, original.File, article.Text, known.Published, known.Language ?? "en", known.Title, known.Publisher));
    }

    static ReportFormat FormatOf(Original original) => Path.GetExtension(original.File).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => ReportFormat.Markdown,
        ".html" or ".htm" or ".xhtml" => ReportFormat.Html,
        ".txt" or ".text" => ReportFormat.Text,
        _ => LooksLikeHtml(original.Bytes.Span) ? ReportFormat.Html : ReportFormat.Text,
    };

    static bool LooksLikeHtml(ReadOnlySpan<byte> bytes)
    {
        var start = System.Text.Encoding.ASCII.GetString(bytes[..Math.Min(bytes.Length, 256)]).TrimStart('?', ' ', '\r', '\n', '\t');
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }
}
