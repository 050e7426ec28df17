using System.Buffers;
using System.Text;

namespace Sitrep.Exchange.In.Pages;

/// <summary>The characters of a page: by its byte-order mark, else by the charset that it declares, else as UTF-8.</summary>
static class HtmlText
{
    /// <summary>As browsers do, the declaration is looked for in the first kilobyte.</summary>
    const int DeclarationWindow = 1024;

    static readonly SearchValues<char> AfterName = SearchValues.Create("\"'; />");

    /// <summary>Null when the bytes do not fit the encoding.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var text = Declared(bytes).GetString(bytes).TrimStart('\uFEFF');
            return text.Contains('\0', StringComparison.Ordinal) ? null : text;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static Encoding Declared(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        [0xEF, 0xBB, 0xBF, ..] => Named("utf-8"),
        _ => Named(CharsetOf(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationWindow)])) ?? "utf-8"),
    };

    static string? CharsetOf(string head)
    {
        var at = head.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        var name = at < 0 ? "" : head[(at + 8)..].TrimStart('"', '\'');
        var end = name.AsSpan().IndexOfAny(AfterName);
        return end > 0 ? name[..end] : null;
    }

    static Encoding Named(string name)
    {
        var page = (CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name)).CodePage;
        return CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
            ?? Encoding.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
