using System.Buffers.Binary;
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
    public BoostedTrees(int depth, int width, float bias, int[] columns, float[] thresholds, float[] leaves) =>
        (this.depth, Width, this.bias, this.columns, this.thresholds, this.leaves) = (depth, width, bias, columns, thresholds, leaves);

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
    public float Score(ReadOnlySpan<float> row)
    {
        var score = bias;
        var inner = (1 << depth) - 1;
        for (var tree = 0; tree < leaves.Length >> depth; tree++)
        {
            score += leaves[(tree << depth) + LeafOf(row, tree * inner)];
        }

        return score;
    }

    int LeafOf(ReadOnlySpan<float> row, int root)
    {
        var node = 0;
        for (var level = 0; level < depth; level++)
        {
            node = 2 * node + (row[columns[root + node]] <= thresholds[root + node] ? 1 : 2);
        }

        return node - ((1 << depth) - 1);
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
