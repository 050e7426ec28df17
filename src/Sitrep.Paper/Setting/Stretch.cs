using Sitrep.Paper.Fonts;

namespace Sitrep.Paper.Setting;

/// <summary>Letters of one piece and one direction within a line.</summary>
/// <param name="Left">From the line's left end, points.</param>
sealed record Stretch(ShapedText Text, Piece Piece, double Left)
{
    public double Width => Text.Advance * Piece.Style.Size / Text.Face.Tables.UnitsPerEm;
}
