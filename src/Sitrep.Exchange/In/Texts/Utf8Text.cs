using System.Text;
using System.Text.Unicode;

namespace Sitrep.Exchange.In.Texts;

/// <summary>UTF-8 bytes to characters: a byte-order mark dropped, CRLF read as LF, everything else kept, so that offsets can be checked.</summary>
static class Utf8Text
{
    public static Decoded Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf16(bytes) is { } order)
        {
            return new(null, $"is {order}, not UTF-8", $"Convert it: iconv -f {order} -t UTF-8 FILE > NEW.");
        }

        var body = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
        if (body.Contains((byte)0))
        {
            return new(null, "is binary, not text", "Give a .txt, .md or .html file.");
        }

        return Utf8.IsValid(body) ? new(LineFeeds(Encoding.UTF8.GetString(body))) : Invalid(bytes, bytes.Length - body.Length);
    }

    static string? Utf16(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => "UTF-16LE",
        [0xFE, 0xFF, ..] => "UTF-16BE",
        _ => null,
    };

    static string LineFeeds(string text) =>
        text.Contains('\r', StringComparison.Ordinal) ? text.Replace("\r\n", "\n", StringComparison.Ordinal) : text;

    static Decoded Invalid(ReadOnlySpan<byte> bytes, int start)
    {
        var at = start;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return new(null, $"is not UTF-8 (byte 0x{bytes[at]:X2} at offset {at})",
            "Convert it from its own encoding, for instance: iconv -f WINDOWS-1252 -t UTF-8 FILE > NEW.");
    }
}
