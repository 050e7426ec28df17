using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace Sitrep.Record.Sqlite;

/// <summary>
/// A CRC-32C over the values of a row, so that a damaged bit in a sound database shows when the row is read and not only when the case is verified.
/// </summary>
static class RowSum
{
    public static long Of(params ReadOnlySpan<string?> values)
    {
        var crc = uint.MaxValue;
        foreach (var value in values)
        {
            // A mark a value, so that a text cannot move from one column to the next.
            crc = BitOperations.Crc32C(crc, value is null ? (byte)0 : (byte)1);
            crc = Of(crc, value);
            crc = BitOperations.Crc32C(crc, (uint)(value?.Length ?? 0));
        }

        return crc;
    }

    public static string Number(long n) => n.ToString(CultureInfo.InvariantCulture);

    static uint Of(uint crc, ReadOnlySpan<char> text)
    {
        var bytes = MemoryMarshal.AsBytes(text);
        foreach (var eight in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            crc = BitOperations.Crc32C(crc, eight);
        }

        foreach (var one in bytes[(bytes.Length & ~7)..])
        {
            crc = BitOperations.Crc32C(crc, one);
        }

        return crc;
    }
}
