namespace Sitrep.Paper.Fonts;

/// <summary>A glyph of a shaped text; lengths in units of the font.</summary>
/// <param name="Cluster">Index of the UTF-16 unit where the characters begin that it stands for.</param>
readonly record struct Glyph(ushort Id, int Advance, int OffsetX, int OffsetY, int Cluster);
