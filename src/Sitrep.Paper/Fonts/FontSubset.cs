using System.Buffers.Binary;
using System.Text;

namespace Sitrep.Paper.Fonts;

/// <summary>A TrueType font of which only some glyphs have outlines; glyphs keep their numbers (OpenType 1.9, <c>glyf</c> and <c>loca</c>).</summary>
static class FontSubset
{
    static readonly string[] Copied = ["cvt ", "fpgm", "hhea", "maxp", "prep"];

    // What the head table says of its sum and of the form of offsets.
    const int SumAdjustment = 8, OffsetForm = 50;

    // Flags of a part of a composite glyph.
    const int WordArguments = 1, HasScale = 8, MoreParts = 32, HasTwoScales = 64, HasMatrix = 128;

    public static byte[] Of(FontTables font, IEnumerable<ushort> glyphs)
    {
        var kept = WithParts(font, glyphs);
        var (outlines, offsets) = Outlines(font, kept);
        var tables = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["glyf"] = outlines, ["loca"] = offsets, ["hmtx"] = Widths(font, kept), ["head"] = Head(font) };
        foreach (var name in Copied.Where(font.Has))
        {
            tables[name] = font[name].ToArray();
        }

        return Joined(tables);
    }

    static HashSet<int> WithParts(FontTables font, IEnumerable<ushort> glyphs)
    {
        HashSet<int> kept = [0];
        var open = new Stack<int>(glyphs.Select(g => (int)g));
        while (open.TryPop(out var glyph))
        {
            if (kept.Add(glyph))
            {
                Parts(font.Outline(glyph)).ForEach(open.Push);
            }
        }

        return kept;
    }

    static List<int> Parts(ReadOnlySpan<byte> outline)
    {
        var parts = new List<int>();
        if (outline.IsEmpty || BinaryPrimitives.ReadInt16BigEndian(outline) >= 0)
        {
            return parts;
        }

        for (int at = 10, flags = MoreParts; (flags & MoreParts) != 0;)
        {
            flags = BinaryPrimitives.ReadUInt16BigEndian(outline[at..]);
            parts.Add(BinaryPrimitives.ReadUInt16BigEndian(outline[(at + 2)..]));
            at += 4 + ((flags & WordArguments) != 0 ? 4 : 2) + ((flags & HasScale) != 0 ? 2 : (flags & HasTwoScales) != 0 ? 4 : (flags & HasMatrix) != 0 ? 8 : 0);
        }

        return parts;
    }

    static (byte[] Outlines, byte[] Offsets) Outlines(FontTables font, HashSet<int> kept)
    {
        using var outlines = new MemoryStream();
        var offsets = new byte[4 * (font.Glyphs + 1)];
        for (var glyph = 0; glyph <= font.Glyphs; glyph++)
        {
            BinaryPrimitives.WriteInt32BigEndian(offsets.AsSpan(4 * glyph), (int)outlines.Length);
            if (kept.Contains(glyph))
            {
                outlines.Write(font.Outline(glyph));
                outlines.SetLength((outlines.Length + 3) & ~3);
                outlines.Position = outlines.Length;
            }
        }

        return (outlines.ToArray(), offsets);
    }

    static byte[] Widths(FontTables font, HashSet<int> kept)
    {
        var widths = font["hmtx"].ToArray();
        var full = BinaryPrimitives.ReadUInt16BigEndian(font["hhea"][34..]);
        for (var glyph = 0; glyph < font.Glyphs; glyph++)
        {
            if (!kept.Contains(glyph))
            {
                (glyph < full ? widths.AsSpan(4 * glyph, 4) : widths.AsSpan(4 * full + 2 * (glyph - full), 2)).Clear();
            }
        }

        return widths;
    }

    static byte[] Head(FontTables font)
    {
        var head = font["head"].ToArray();
        head.AsSpan(SumAdjustment, 4).Clear();
        BinaryPrimitives.WriteInt16BigEndian(head.AsSpan(OffsetForm), 1);
        return head;
    }

    static byte[] Joined(SortedDictionary<string, byte[]> tables)
    {
        var (start, end) = (12 + 16 * tables.Count, 12 + 16 * tables.Count + tables.Values.Sum(t => Padded(t.Length)));
        var (font, at, entry) = (new byte[end], start, 12);
        BinaryPrimitives.WriteUInt32BigEndian(font, 0x00010000);
        Directory(font, tables.Count);
        foreach (var (name, table) in tables)
        {
            table.CopyTo(font, at);
            Encoding.ASCII.GetBytes(name, font.AsSpan(entry, 4));
            BinaryPrimitives.WriteUInt32BigEndian(font.AsSpan(entry + 4), Sum(font.AsSpan(at, Padded(table.Length))));
            BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(entry + 8), at);
            BinaryPrimitives.WriteInt32BigEndian(font.AsSpan(entry + 12), table.Length);
            (at, entry) = (at + Padded(table.Length), entry + 16);
        }

        return font;
    }

    static void Directory(byte[] font, int tables)
    {
        var power = (int)Math.Log2(tables);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(4), (ushort)tables);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(6), (ushort)(16 << power));
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(8), (ushort)power);
        BinaryPrimitives.WriteUInt16BigEndian(font.AsSpan(10), (ushort)(16 * tables - (16 << power)));
    }

    static uint Sum(ReadOnlySpan<byte> table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i += 4)
        {
            sum += BinaryPrimitives.ReadUInt32BigEndian(table[i..]);
        }

        return sum;
    }

    static int Padded(int length) => (length + 3) & ~3;
}
