namespace Sitrep.Paper.Setting;

/// <summary>Words of one look within a paragraph.</summary>
/// <param name="Link">The place in the document that they lead to.</param>
sealed record Piece(string Text, Style Style, string? Link = null);
