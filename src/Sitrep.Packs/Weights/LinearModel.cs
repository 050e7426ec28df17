using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Packs.Weights;

/// <summary>
/// A linear model over hashed features: a score a class. The file is "SLW1", the number of classes, the number of slots (a power
/// of two), the scale; then the slots' keys (32 bit; 0 is empty) and their weights (16 bit, classes of a slot side by side),
/// which are multiplied by the scale. All little-endian. A model of one class is laid out anew when it is opened: of each key the half that
/// its slot does not tell, beside its weight, so that most of the model stays near the processor and a feature costs one look into memory.
/// Others are opened without a copy.
/// </summary>
public sealed class LinearModel
{
    internal const uint Magic = 0x31574C53;
    internal const int Header = 16;
    const int Half = 16;
    readonly ReadOnlyMemory<byte> bytes;
    readonly int slots;
    readonly float scale;

    /// <summary>
    /// Of a model of one class: the upper half of a slot's key, and its weight below it; 0 is empty. The first few stand again behind the
    /// last, so that some slots can be read from any on.
    /// </summary>
    readonly uint[] pairs = [];

    LinearModel(ReadOnlyMemory<byte> bytes, int classes, int slots, float scale)
    {
        (this.bytes, Classes, this.slots, this.scale) = (bytes, classes, slots, scale);
        if (classes == 1)
        {
            var keys = MemoryMarshal.Cast<byte, uint>(bytes.Span.Slice(Header, slots * 4));
            var weights = MemoryMarshal.Cast<byte, short>(bytes.Span[(Header + slots * 4)..]);
            pairs = new uint[slots + Vector128<uint>.Count];
            for (var place = 0; place < pairs.Length; place++)
            {
                var slot = place & (slots - 1);
                pairs[place] = keys[slot] == 0 ? 0 : Pair(keys[slot], weights[slot]);
            }
        }
    }

    public int Classes { get; }

    /// <exception cref="InvalidDataException">The bytes are not such a model.</exception>
    public static LinearModel Open(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < Header || BinaryPrimitives.ReadUInt32LittleEndian(span) != Magic)
        {
            throw new InvalidDataException("These bytes are no linear model of this version. Train it again.");
        }

        return new(bytes, BinaryPrimitives.ReadInt32LittleEndian(span[4..]), BinaryPrimitives.ReadInt32LittleEndian(span[8..]),
            BinaryPrimitives.ReadSingleLittleEndian(span[12..]));
    }

    /// <summary>Adds the weights of one feature, times its value, to the scores.</summary>
    /// <param name="scores">As many as the model has classes.</param>
    public void Add(Feature feature, Span<float> scores, float value = 1)
    {
        var keys = MemoryMarshal.Cast<byte, uint>(bytes.Span.Slice(Header, slots * 4));
        var key = KeyOf(feature);
        for (var slot = (int)(key & (uint)(slots - 1)); keys[slot] != 0; slot = (slot + 1) & (slots - 1))
        {
            if (keys[slot] == key)
            {
                var weights = MemoryMarshal.Cast<byte, short>(bytes.Span[(Header + slots * 4)..]).Slice(slot * Classes, Classes);
                for (var c = 0; c < weights.Length; c++)
                {
                    scores[c] += weights[c] * scale * value;
                }

                return;
            }
        }
    }

    /// <summary>The score of a model of one class.</summary>
    public float Score(ReadOnlySpan<Feature> features)
    {
        if (Classes != 1)
        {
            throw new InvalidOperationException($"This model has {Classes} classes; add up their scores instead.");
        }

        Fetch(features);
        var score = 0;
        foreach (var feature in features)
        {
            score += (short)PairOf(KeyOf(feature));
        }

        return score * scale;
    }

    /// <summary>Asks the processor for all slots at once: each lies elsewhere, and a model is larger than what the processor keeps nearest.</summary>
    unsafe void Fetch(ReadOnlySpan<Feature> features)
    {
        if (Sse.IsSupported)
        {
            ref var first = ref MemoryMarshal.GetArrayDataReference(pairs);
            foreach (var feature in features)
            {
                Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref first, feature.Hash & (uint)(slots - 1))));
            }
        }
    }

    /// <summary>
    /// The first pair from a key's own slot on that is the key's or empty, four at a time: which of them it is cannot be foretold, so that a
    /// branch for each would cost more than the look.
    /// </summary>
    uint PairOf(uint key)
    {
        ref var first = ref MemoryMarshal.GetArrayDataReference(pairs);
        var half = Vector128.Create(key >> Half);
        for (var slot = key; ; slot += (uint)Vector128<uint>.Count)
        {
            slot &= (uint)(slots - 1);
            var near = Vector128.LoadUnsafe(ref first, slot);
            var ends = (Vector128.Equals(near >>> Half, half) | Vector128.Equals(near, Vector128<uint>.Zero)).ExtractMostSignificantBits();
            if (ends != 0)
            {
                return Unsafe.Add(ref first, slot + (uint)BitOperations.TrailingZeroCount(ends));
            }
        }
    }

    /// <summary>The logistic function: log-odds to probability.</summary>
    public static double Probability(double score) => 1 / (1 + Math.Exp(-score));

    /// <summary>Writes weights (a row of one weight a class for each feature) in the format above.</summary>
    public static void Write(Stream output, int classes, IReadOnlyDictionary<Feature, float[]> weights)
    {
        var slots = (int)BitOperationsRoundUp(Math.Max(4, weights.Count * 3 / 2));
        var largest = weights.Values.SelectMany(w => w).Select(Math.Abs).DefaultIfEmpty(1).Max();
        var scale = largest / short.MaxValue;
        var (keys, values) = (new uint[slots], new short[slots * classes]);
        foreach (var (feature, row) in weights.OrderBy(w => w.Key.Hash))
        {
            var key = KeyOf(feature);
            var slot = (int)(key & (uint)(slots - 1));
            while (keys[slot] != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            keys[slot] = key;
            for (var c = 0; c < classes; c++)
            {
                values[slot * classes + c] = (short)MathF.Round(row[c] / scale);
            }
        }

        using var writer = new BinaryWriter(output, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(classes);
        writer.Write(slots);
        writer.Write(scale);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    /// <summary>A weight of nought keeps its slot, lest a key behind it is not found.</summary>
    static uint Pair(uint key, short weight) => Math.Max(1, (key >> Half << Half) | (ushort)weight);

    static uint KeyOf(Feature feature) => feature.Hash == 0 ? 1 : feature.Hash;

    static uint BitOperationsRoundUp(int n) => BitOperations.RoundUpToPowerOf2((uint)n);
}
