using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Packs.Weights;

/// <summary>
/// A sum of regression trees (Friedman 2001) over rows of numbers: log-odds. All trees are of one depth and symmetric: all nodes of a level
/// ask the same, so that a row's leaf is the number that the answers spell, and eight rows are asked at once. The file is "SBT2", the
/// number of trees, their depth, the width of a row and the bias; then the levels' columns (32 bit) and thresholds, tree after tree, and
/// the leaves. A value above the threshold answers 1; the first level is the highest bit. Little-endian.
/// </summary>
public sealed unsafe class BoostedTrees
{
    const uint Magic = 0x32544253;
    const int Header = 20, Lanes = 8, MostDeep = 16, Widest = 64;
    readonly int depth;
    readonly float bias;
    readonly int[] columns;
    readonly float[] thresholds;
    readonly float[] leaves;

    /// <param name="columns">Of the levels, tree after tree.</param>
    /// <param name="thresholds">As many as there are columns.</param>
    /// <param name="leaves">Log-odds that a leaf adds, tree after tree.</param>
    /// <exception cref="InvalidDataException">A level asks for a column that no row has, or the numbers of levels and leaves do not fit.</exception>
    public BoostedTrees(int depth, int width, float bias, int[] columns, float[] thresholds, float[] leaves)
    {
        if (depth is < 1 or > MostDeep || columns.Length != thresholds.Length || columns.Length != (leaves.Length >> depth) * depth
            || Array.Exists(columns, c => c < 0 || c >= width))
        {
            throw new InvalidDataException("These boosted trees are damaged. Train them again.");
        }

        (this.depth, Width, this.bias, this.columns, this.thresholds, this.leaves) = (depth, width, bias, columns, thresholds, leaves);
    }

    /// <summary>How many numbers a row has.</summary>
    public int Width { get; }

    /// <exception cref="InvalidDataException">The bytes are no such trees.</exception>
    public static BoostedTrees Open(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < Header || BinaryPrimitives.ReadUInt32LittleEndian(span) != Magic)
        {
            throw new InvalidDataException("These bytes are no boosted trees of this version. Train them again.");
        }

        var (trees, depth) = (BinaryPrimitives.ReadInt32LittleEndian(span[4..]), BinaryPrimitives.ReadInt32LittleEndian(span[8..]));
        if (depth is < 1 or > MostDeep || trees < 0 || span.Length != Header + (8L * depth + (4L << depth)) * trees)
        {
            throw new InvalidDataException("These boosted trees are damaged. Train them again.");
        }

        var levels = trees * depth;
        return new(depth, BinaryPrimitives.ReadInt32LittleEndian(span[12..]), BinaryPrimitives.ReadSingleLittleEndian(span[16..]),
            MemoryMarshal.Cast<byte, int>(span.Slice(Header, levels * 4)).ToArray(),
            MemoryMarshal.Cast<byte, float>(span.Slice(Header + levels * 4, levels * 4)).ToArray(),
            MemoryMarshal.Cast<byte, float>(span[(Header + levels * 8)..]).ToArray());
    }

    /// <summary>The log-odds of rows that lie one after the other.</summary>
    /// <param name="scores">As many as there are rows.</param>
    /// <exception cref="ArgumentException">The rows are of another width or number.</exception>
    public void Score(ReadOnlySpan<float> rows, Span<float> scores)
    {
        if (rows.Length != Width * scores.Length)
        {
            throw new ArgumentException($"There are {rows.Length} numbers for {scores.Length} rows, and these trees want {Width} a row.", nameof(rows));
        }

        Span<float> lanes = Width <= Widest ? stackalloc float[Widest * Lanes] : new float[Width * Lanes];
        Span<float> eight = stackalloc float[Lanes];
        for (var first = 0; first < scores.Length; first += Lanes)
        {
            var count = Math.Min(Lanes, scores.Length - first);
            for (var row = 0; row < count; row++)
            {
                for (var column = 0; column < Width; column++)
                {
                    lanes[column * Lanes + row] = rows[(first + row) * Width + column];
                }
            }

            fixed (float* values = lanes)
            {
                ScoreEight(values).CopyTo(eight);
            }

            eight[..count].CopyTo(scores[first..]);
        }
    }

    /// <summary>The log-odds of one row.</summary>
    /// <exception cref="ArgumentException">The row is of another width.</exception>
    public float Score(ReadOnlySpan<float> row)
    {
        Span<float> score = stackalloc float[1];
        Score(row, score);
        return score[0];
    }

    /// <param name="values">Column after column, of each the values of eight rows.</param>
    Vector256<float> ScoreEight(float* values)
    {
        // Columns were checked when the trees were made, so that no step needs a check.
        var scores = Vector256.Create(bias);
        fixed (int* column = columns)
        fixed (float* threshold = thresholds, leaf = leaves)
        {
            for (int level = 0, first = 0; level < columns.Length; first += 1 << depth)
            {
                var numbers = Vector256<int>.Zero;
                for (var last = level + depth; level < last; level++)
                {
                    // A comparison that holds is -1.
                    numbers += numbers - Vector256.GreaterThan(Vector256.Load(values + column[level] * Lanes), Vector256.Create(threshold[level])).AsInt32();
                }

                scores += LeavesOf(leaf + first, numbers);
            }
        }

        return scores;
    }

    static Vector256<float> LeavesOf(float* leaf, Vector256<int> numbers) => Avx2.IsSupported
        ? Avx2.GatherVector256(leaf, numbers, sizeof(float))
        : Vector256.Create(leaf[numbers[0]], leaf[numbers[1]], leaf[numbers[2]], leaf[numbers[3]], leaf[numbers[4]], leaf[numbers[5]], leaf[numbers[6]], leaf[numbers[7]]);

    public void Write(Stream output)
    {
        using var writer = new BinaryWriter(output, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(leaves.Length >> depth);
        writer.Write(depth);
        writer.Write(Width);
        writer.Write(bias);
        writer.Write(MemoryMarshal.AsBytes(columns.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(thresholds.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(leaves.AsSpan()));
    }
}
