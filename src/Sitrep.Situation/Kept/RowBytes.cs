using System.IO.Compression;
using System.Text;

namespace Sitrep.Situation.Kept;

/// <summary>Rows as bytes: a line a row, key and text parted by a tab, deflated. A row that is no more has no text. Neither keys nor JSON on a line hold tabs or line ends.</summary>
public static class RowBytes
{
    public static byte[] Of(IEnumerable<(string Key, string? Text)> rows)
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(new DeflateStream(bytes, CompressionLevel.Fastest), new UTF8Encoding(false)) { NewLine = "\n" })
        {
            foreach (var (key, text) in rows)
            {
                writer.Write(key);
                writer.Write('\t');
                writer.WriteLine(text);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>Puts the rows into others, and takes out those that are no more.</summary>
    /// <exception cref="InvalidDataException">The bytes are no such rows.</exception>
    public static void Into(Dictionary<string, string> rows, byte[] bytes)
    {
        using var reader = new StreamReader(new DeflateStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab < 0)
            {
                throw new InvalidDataException("The kept situation is damaged.");
            }

            if (tab == line.Length - 1)
            {
                rows.Remove(line[..tab]);
            }
            else
            {
                rows[line[..tab]] = line[(tab + 1)..];
            }
        }
    }
}
