using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>Rows of weights as signed bytes with a scale each; read in place from a model's bytes, scales first.</summary>
sealed class ByteRows(ReadOnlyMemory<byte> bytes, int width)
{
    readonly int rows = bytes.Length / (width + sizeof(float));

    /// <summary>Adds a row to as many values.</summary>
    public void AddTo(int row, Span<float> into)
    {
        var scale = MemoryMarshal.Cast<byte, float>(bytes.Span[..(rows * sizeof(float))])[row];
        var values = MemoryMarshal.Cast<byte, sbyte>(bytes.Span.Slice(rows * sizeof(float) + row * width, width));
        var i = 0;
        for (; i + 16 <= values.Length; i += 16)
        {
            var (low, high) = Vector128.Widen(Vector128.Create(values.Slice(i, 16)));
            var (a, b) = Vector128.Widen(low);
            var (c, d) = Vector128.Widen(high);
            Add(Vector256.Create(a, b), scale, into[i..]);
            Add(Vector256.Create(c, d), scale, into[(i + 8)..]);
        }

        for (; i < values.Length; i++)
        {
            into[i] += values[i] * scale;
        }
    }

    static void Add(Vector256<int> values, float scale, Span<float> into) =>
        (Vector256.Create<float>(into) + Vector256.ConvertToSingle(values) * scale).CopyTo(into);

    /// <summary>Lays out rows, each scaled by its largest value.</summary>
    public static byte[] Build(ReadOnlySpan<float> values, int width)
    {
        var rows = values.Length / width;
        var bytes = new byte[rows * (width + sizeof(float))];
        for (var r = 0; r < rows; r++)
        {
            var row = values.Slice(r * width, width);
            var largest = 1e-9f;
            foreach (var value in row)
            {
                largest = MathF.Max(largest, MathF.Abs(value));
            }

            MemoryMarshal.Cast<byte, float>(bytes.AsSpan(0, rows * sizeof(float)))[r] = largest / 127;
            for (var i = 0; i < width; i++)
            {
                bytes[rows * sizeof(float) + r * width + i] = (byte)(sbyte)MathF.Round(row[i] / largest * 127);
            }
        }

        return bytes;
    }
}
