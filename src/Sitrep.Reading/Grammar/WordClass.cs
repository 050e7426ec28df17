using System.Buffers.Binary;
using Sitrep.Model;

namespace Sitrep.Reading.Grammar;

/// <summary>A part of speech with features, which the network scores as one.</summary>
readonly record struct WordClass(PartOfSpeech Part, Features Features)
{
    public static WordClass[] Read(ReadOnlyMemory<byte> section)
    {
        var classes = new WordClass[section.Length / 4];
        for (var i = 0; i < classes.Length; i++)
        {
            classes[i] = new((PartOfSpeech)section.Span[4 * i], (Features)BinaryPrimitives.ReadUInt16LittleEndian(section.Span[(4 * i + 2)..]));
        }

        return classes;
    }

    public static byte[] Write(IReadOnlyList<WordClass> classes)
    {
        var section = new byte[classes.Count * 4];
        for (var i = 0; i < classes.Count; i++)
        {
            section[4 * i] = (byte)classes[i].Part;
            BinaryPrimitives.WriteUInt16LittleEndian(section.AsSpan(4 * i + 2), (ushort)classes[i].Features);
        }

        return section;
    }
}
