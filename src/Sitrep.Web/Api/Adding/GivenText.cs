namespace Sitrep.Web.Api.Adding;

/// <summary>A report as it is sent.</summary>
/// <param name="Text">Its text, as plain text, Markdown or HTML.</param>
/// <param name="File">A name for it, whose ending tells its form; "pasted.txt" unless given.</param>
/// <param name="Published">When it was published: 2024-11-29, an ISO instant, or "unknown".</param>
/// <param name="Language">A code such as en.</param>
public sealed record GivenText(string? Text, string? File, string? Published, string? Publisher, string? Title, string? Language);
