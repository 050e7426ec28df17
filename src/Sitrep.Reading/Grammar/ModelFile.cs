using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Sitrep.Reading.Grammar;

/// <summary>
/// The model's file: "SGR2", then sections one after another, each its length in bytes (32 bit) and its content, from places that
/// are multiples of 8. All little-endian. Sections come in the order in which <see cref="GrammarModel"/> reads them.
/// </summary>
static class ModelFile
{
    public const uint Magic = 0x32524753;

    /// <summary>Cuts the file into its sections, without copying.</summary>
    /// <exception cref="InvalidDataException">The bytes are no grammar model of this version.</exception>
    public static List<ReadOnlyMemory<byte>> Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length < 8 || BinaryPrimitives.ReadUInt32LittleEndian(file.Span) != Magic)
        {
            throw new InvalidDataException("These bytes are no grammar model of this version. Train it again with training/Sitrep.GrammarTraining.");
        }

        var sections = new List<ReadOnlyMemory<byte>>();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32LittleEndian(file.Span[at..]);
            sections.Add(file.Slice(at + 8, length));
            at += (8 + length + 7) / 8 * 8;
        }

        return sections;
    }

    public static void Write(Stream output, IEnumerable<byte[]> sections)
    {
        Span<byte> header = stackalloc byte[8];
        header.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        output.Write(header);
        foreach (var section in sections)
        {
            header.Clear();
            BinaryPrimitives.WriteInt32LittleEndian(header, section.Length);
            output.Write(header);
            output.Write(section);
            header.Clear();
            output.Write(header[..((8 - section.Length % 8) % 8)]);
        }
    }

    /// <summary>Weights as 16-bit floats.</summary>
    public static byte[] Halves(ReadOnlySpan<float> values)
    {
        var halves = new Half[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            halves[i] = (Half)values[i];
        }

        return MemoryMarshal.AsBytes(halves.AsSpan()).ToArray();
    }

    public static float[] Floats(ReadOnlyMemory<byte> halves)
    {
        var source = MemoryMarshal.Cast<byte, Half>(halves.Span);
        var values = GC.AllocateUninitializedArray<float>((source.Length + 15) / 16 * 16, pinned: true);
        for (var i = 0; i < source.Length; i++)
        {
            values[i] = (float)source[i];
        }

        return values;
    }
}
