using System.Globalization;
using System.Text;

namespace Sitrep.Paper.Files;

/// <summary>Texts and numbers as a PDF spells them.</summary>
static class PdfText
{
    /// <summary>A text of the document, such as its title: UTF-16 with its mark, in hexadecimal (ISO 32000-1, 7.9.2.2).</summary>
    public static string Of(string text) => $"<FEFF{Hex(text)}>";

    public static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    /// <summary>A length in points or a share of an em, to a hundredth.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    public static string Reference(int id) => string.Create(CultureInfo.InvariantCulture, $"{id} 0 R");
}
