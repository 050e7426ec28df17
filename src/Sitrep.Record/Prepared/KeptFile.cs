using System.Numerics;
using System.Runtime.InteropServices;

namespace Sitrep.Record.Prepared;

/// <summary>A file that can be made again: a key that says of what it was made, a sum that tells damage, and its content.</summary>
static class KeptFile
{
    const int KeyLength = 32, HeadLength = KeyLength + sizeof(long);

    /// <summary>The content; null when there is no file, it was made of something else, or it is damaged.</summary>
    public static ReadOnlyMemory<byte>? Read(string path, ReadOnlySpan<byte> key)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var file = File.OpenHandle(path);
        var head = new byte[HeadLength];
        var length = RandomAccess.GetLength(file) - HeadLength;
        if (length is < 0 or > int.MaxValue || RandomAccess.Read(file, head, 0) < HeadLength || !key.SequenceEqual(head.AsSpan(0, KeyLength)))
        {
            return null;
        }

        var content = GC.AllocateUninitializedArray<byte>((int)length);
        for (var at = 0; at < content.Length;)
        {
            var read = RandomAccess.Read(file, content.AsSpan(at), HeadLength + at);
            if (read == 0)
            {
                return null;
            }

            at += read;
        }

        return BitConverter.ToInt64(head, KeyLength) == SumOf(content) ? content : null;
    }

    /// <summary>Writes it whole or not at all; where nothing can be written, nothing is.</summary>
    public static void Write(string path, ReadOnlySpan<byte> key, Action<Stream> write)
    {
        var unfinished = $"{path}.{Environment.ProcessId}.new";
        try
        {
            using (var content = new MemoryStream())
            {
                write(content);
                using var file = File.Create(unfinished);
                file.Write(key);
                file.Write(BitConverter.GetBytes(SumOf(content.GetBuffer().AsSpan(0, (int)content.Length))));
                content.WriteTo(file);
            }

            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(unfinished);
        }
    }

    static void Remove(string unfinished)
    {
        try
        {
            File.Delete(unfinished);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is in nobody's way.
        }
    }

    // Four sums beside each other: one waits for its own last step.
    static long SumOf(ReadOnlySpan<byte> content)
    {
        var (a, b, c, d) = (1u, 2u, 3u, 4u);
        var words = MemoryMarshal.Cast<byte, ulong>(content);
        var i = 0;
        for (; i + 4 <= words.Length; i += 4)
        {
            (a, b) = (BitOperations.Crc32C(a, words[i]), BitOperations.Crc32C(b, words[i + 1]));
            (c, d) = (BitOperations.Crc32C(c, words[i + 2]), BitOperations.Crc32C(d, words[i + 3]));
        }

        foreach (var one in content[(i * sizeof(ulong))..])
        {
            a = BitOperations.Crc32C(a, one);
        }

        return (long)((((ulong)a << 32) | b) ^ (((ulong)d << 32) | c) * 0x9E3779B97F4A7C15);
    }
}
