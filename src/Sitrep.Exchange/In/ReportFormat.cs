namespace Sitrep.Exchange.In;

/// <summary>The forms that a report may come in.</summary>
public enum ReportFormat : byte { Text, Markdown, Html }
