using System.Text;
using Sitrep.Paper.Files;
using Sitrep.Paper.Fonts;
using Sitrep.Paper.Setting;

namespace Sitrep.Paper.Pages;

/// <summary>Draws a stretch of letters (ISO 32000-1, 9.4), with the characters that it stands for wherever the glyphs alone do not tell them (14.9.4).</summary>
static class Ink
{
    const string LinkColour = "0.08 0.3 0.55 rg";

    /// <param name="x">Of its left end, points from the left.</param>
    /// <param name="baseline">Points from the foot of the page.</param>
    public static string Draw(Stretch stretch, string font, double x, double baseline)
    {
        var style = stretch.Piece.Style;
        var text = new StringBuilder($"BT /{font} {PdfText.Number(style.Size)} Tf {(stretch.Piece.Link is null ? $"{PdfText.Number(style.Grey)} g" : LinkColour)}\n");
        var pen = new Pen(text, stretch.Text.Face, style.Size, x, baseline);
        if (stretch.Text.FromTheRight)
        {
            // Glyphs stand in the order of the eye.
            text.Append("/ReversedChars BMC\n");
        }

        foreach (var (from, to, characters) in stretch.Text.Clusters())
        {
            var isTold = Use(stretch.Text, from, to, characters);
            if (!isTold)
            {
                pen.Begin(characters);
            }

            for (var i = from; i < to; i++)
            {
                pen.Put(stretch.Text.Glyphs[i]);
            }

            if (!isTold)
            {
                pen.End();
            }
        }

        pen.Lift();
        return text.Append(stretch.Text.FromTheRight ? "EMC\nET\n" : "ET\n").ToString();
    }

    // Whether the glyphs of a group tell its characters.
    static bool Use(ShapedText text, int from, int to, string characters)
    {
        var isTold = text.Face.Use(text.Glyphs[from].Id, to - from == 1 && characters.Length <= 8 ? characters : null) && to - from == 1;
        for (var i = from + 1; i < to; i++)
        {
            text.Face.Use(text.Glyphs[i].Id, null);
        }

        return isTold;
    }

    // Puts glyphs where they belong, with no more said than moves it.
    sealed class Pen(StringBuilder text, Face face, double size, double left, double baseline)
    {
        // Thousandths of an em.
        double at, wanted;
        int? height;
        bool isDown;

        public void Begin(string characters)
        {
            Lift();
            text.Append($"/Span<</ActualText{PdfText.Of(characters)}>>BDC\n");
        }

        public void End()
        {
            Lift();
            text.Append("EMC\n");
        }

        public void Put(Glyph glyph)
        {
            var em = 1000.0 / face.Tables.UnitsPerEm;
            var place = wanted + glyph.OffsetX * em;
            if (!isDown || height != glyph.OffsetY)
            {
                Lift();
                text.Append($"1 0 0 1 {PdfText.Number(left + place * size / 1000)} {PdfText.Number(baseline + glyph.OffsetY * em * size / 1000)} Tm [");
                (isDown, height, at) = (true, glyph.OffsetY, place);
            }

            if (Math.Abs(at - place) >= 1)
            {
                text.Append(PdfText.Number(at - place));
                at = place;
            }

            text.Append($"<{glyph.Id:X4}>");
            at += PdfFont.Width(face, glyph.Id);
            wanted += glyph.Advance * em;
        }

        public void Lift()
        {
            text.Append(isDown ? "]TJ\n" : "");
            isDown = false;
        }
    }
}
