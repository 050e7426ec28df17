using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sitrep.Packs.Weights;

/// <summary>
/// A sum of regression trees over a row of numbers (Friedman 2001): log-odds. All trees are complete and of one depth. The file is
/// "SBT1", the number of trees, their depth, the width of a row and the bias; then for each tree the inner nodes' columns (32 bit) and
/// thresholds, breadth first, and its leaves. A value at or below the threshold goes left. Little-endian.
/// </summary>
public sealed class BoostedTrees
{
    const uint Magic = 0x31544253;
    const int Header = 20;
    readonly int depth;
    readonly float bias;
    readonly int[] columns;
    readonly float[] thresholds;
    readonly float[] leaves;

    /// <param name="columns">Of the inner nodes, tree after tree, breadth first.</param>
    /// <param name="thresholds">As many as there are columns.</param>
    /// <param name="leaves">Log-odds that a leaf adds, tree after tree.</param>
    /// <exception cref="InvalidDataException">A node asks for a column that no row has, or the numbers of nodes and leaves do not fit.</exception>
    public BoostedTrees(int depth, int width, float bias, int[] columns, float[] thresholds, float[] leaves)
    {
        if (depth is < 0 or > 16 || columns.Length != thresholds.Length || columns.Length != (leaves.Length >> depth) * ((1 << depth) - 1)
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
        var (inner, outer) = (trees * ((1 << depth) - 1), trees << depth);
        return new(depth, BinaryPrimitives.ReadInt32LittleEndian(span[12..]), BinaryPrimitives.ReadSingleLittleEndian(span[16..]),
            MemoryMarshal.Cast<byte, int>(span.Slice(Header, inner * 4)).ToArray(),
            MemoryMarshal.Cast<byte, float>(span.Slice(Header + inner * 4, inner * 4)).ToArray(),
            MemoryMarshal.Cast<byte, float>(span.Slice(Header + inner * 8, outer * 4)).ToArray());
    }

    /// <summary>The log-odds of a row.</summary>
    /// <exception cref="ArgumentException">The row is of another width.</exception>
    public float Score(ReadOnlySpan<float> row)
    {
        if (row.Length != Width)
        {
            throw new ArgumentException($"The row has {row.Length} numbers and these trees want {Width}.", nameof(row));
        }

        // Columns were checked when the trees were made, so that no step of the walk needs a check.
        ref var column = ref MemoryMarshal.GetArrayDataReference(columns);
        ref var threshold = ref MemoryMarshal.GetArrayDataReference(thresholds);
        ref var value = ref MemoryMarshal.GetReference(row);
        var (score, inner, trees) = (bias, (1 << depth) - 1, leaves.Length >> depth);
        for (var tree = 0; tree < trees; tree++)
        {
            var (node, root) = (0, tree * inner);
            for (var level = 0; level < depth; level++)
            {
                var right = Unsafe.Add(ref value, Unsafe.Add(ref column, root + node)) <= Unsafe.Add(ref threshold, root + node) ? 0 : 1;
                node = 2 * node + 1 + right;
            }

            score += leaves[(tree << depth) + node - inner];
        }

        return score;
    }


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
