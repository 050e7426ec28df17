namespace Sitrep.Model;

/// <summary>Who says it, by the words of the text.</summary>
/// <param name="Surface">The words that name the source, as written.</param>
public sealed record Attribution(string? Speaker, string? Role, string? Organisation, string Surface);
