using System.Buffers.Binary;
using System.Text;

namespace Sitrep.Paper.Fonts;

/// <summary>What a TrueType file tells in its tables (OpenType 1.9); the file is the program's own and taken to be whole.</summary>
sealed class FontTables
{
    readonly byte[] file;
    readonly Dictionary<string, (int Offset, int Length)> tables = new(StringComparer.Ordinal);
    readonly int widths;

    public FontTables(byte[] file)
    {
        this.file = file;
        for (var i = 0; i < UInt16(4); i++)
        {
            var entry = 12 + 16 * i;
            tables[Encoding.ASCII.GetString(file, entry, 4)] = (Int32(entry + 8), Int32(entry + 12));
        }

        var (head, hhea) = (tables["head"].Offset, tables["hhea"].Offset);
        UnitsPerEm = UInt16(head + 18);
        Box = (Int16(head + 36), Int16(head + 38), Int16(head + 40), Int16(head + 42));
        HasLongOffsets = Int16(head + 50) != 0;
        (Ascent, Descent) = (Int16(hhea + 4), Int16(hhea + 6));
        widths = UInt16(hhea + 34);
        Glyphs = UInt16(tables["maxp"].Offset + 4);
    }

    public int UnitsPerEm { get; }

    /// <summary>How far glyphs reach left, down, right and up.</summary>
    public (int Left, int Bottom, int Right, int Top) Box { get; }

    public int Ascent { get; }

    /// <summary>Below the line, thus negative.</summary>
    public int Descent { get; }

    public int Glyphs { get; }

    bool HasLongOffsets { get; }

    public bool Has(string table) => tables.ContainsKey(table);

    public ReadOnlySpan<byte> this[string table] => file.AsSpan(tables[table].Offset, tables[table].Length);

    public int Width(int glyph) => UInt16(tables["hmtx"].Offset + 4 * Math.Min(glyph, widths - 1));

    public ReadOnlySpan<byte> Outline(int glyph)
    {
        var (from, to) = (OffsetOf(glyph), OffsetOf(glyph + 1));
        return file.AsSpan(tables["glyf"].Offset + from, to - from);
    }

    int OffsetOf(int glyph) => HasLongOffsets ? Int32(tables["loca"].Offset + 4 * glyph) : 2 * UInt16(tables["loca"].Offset + 2 * glyph);

    int UInt16(int at) => BinaryPrimitives.ReadUInt16BigEndian(file.AsSpan(at));

    int Int16(int at) => BinaryPrimitives.ReadInt16BigEndian(file.AsSpan(at));

    int Int32(int at) => BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
}
