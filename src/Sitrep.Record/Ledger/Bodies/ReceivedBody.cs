using Sitrep.Model;

namespace Sitrep.Record.Ledger.Bodies;

/// <summary>The content of a <c>received</c> entry: the report with the clean text that its claims' offsets count in.</summary>
/// <param name="Within">Where the original bytes lie, when they are a part of a larger file; null when they are a file of their own.</param>
sealed record ReceivedBody(string Report, string File, string? Title, string? Publisher, string? Published, string Language, string? Coded, ReceivedPart? Within, string Text)
{
    public static ReceivedBody Of(Report report, ReceivedPart? within) =>
        new(report.Id, report.File, report.Title, report.Publisher, report.Published?.ToString(), report.Language, report.Coded, within, report.Text);

    public Report ToReport() => new(Report, File, Text, Published is { } date ? Publication.Parse(date) : null, Language, Title, Publisher, Coded);
}
