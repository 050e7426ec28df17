using System.Text;

namespace Sitrep.Exchange.In.Coded;

/// <summary>The records of a CSV file (RFC 4180) in UTF-8, each with its place in the bytes.</summary>
static class CsvRecords
{
    const byte Quote = (byte)'"', LineFeed = (byte)'\n', Return = (byte)'\r';

    public static IEnumerable<CsvRecord> Read(ReadOnlyMemory<byte> bytes)
    {
        var at = bytes.Span.StartsWith("\uFEFF"u8) ? 3 : 0;
        var separator = SeparatorOf(bytes.Span[at..]);
        var fields = new List<string>();
        while (at < bytes.Length)
        {
            var start = at;
            at = ReadFields(bytes.Span, at, separator, fields);
            var end = at;
            at += at < bytes.Length && bytes.Span[at] == Return ? 1 : 0;
            at += at < bytes.Length && bytes.Span[at] == LineFeed ? 1 : 0;
            if (end > start)
            {
                yield return new(start, end - start, [.. fields]);
            }
        }
    }

    static byte SeparatorOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf(LineFeed);
        var heading = end < 0 ? bytes : bytes[..end];
        return heading.Count((byte)';') > heading.Count((byte)',') ? (byte)';' : (byte)',';
    }

    /// <returns>Where the record ends.</returns>
    static int ReadFields(ReadOnlySpan<byte> bytes, int at, byte separator, List<string> fields)
    {
        fields.Clear();
        while (true)
        {
            at = at < bytes.Length && bytes[at] == Quote ? Quoted(bytes, at + 1, separator, fields) : Plain(bytes, at, separator, fields);
            if (at >= bytes.Length || bytes[at] != separator)
            {
                return at;
            }

            at++;
        }
    }

    static int Plain(ReadOnlySpan<byte> bytes, int at, byte separator, List<string> fields)
    {
        var length = bytes[at..].IndexOfAny(separator, LineFeed, Return);
        length = length < 0 ? bytes.Length - at : length;
        fields.Add(Encoding.UTF8.GetString(bytes.Slice(at, length)));
        return at + length;
    }

    static int Quoted(ReadOnlySpan<byte> bytes, int at, byte separator, List<string> fields)
    {
        var start = at;
        var doubled = false;
        while (at < bytes.Length && (bytes[at] != Quote || (at + 1 < bytes.Length && bytes[at + 1] == Quote)))
        {
            doubled |= bytes[at] == Quote;
            at += bytes[at] == Quote ? 2 : 1;
        }

        var text = Encoding.UTF8.GetString(bytes[start..Math.Min(at, bytes.Length)]);
        fields.Add(doubled ? text.Replace("\"\"", "\"", StringComparison.Ordinal) : text);
        // What stands between the closing quote and the separator belongs to no field.
        at = Math.Min(at + 1, bytes.Length);
        var rest = bytes[at..].IndexOfAny(separator, LineFeed, Return);
        return rest < 0 ? bytes.Length : at + rest;
    }
}
