using System.Collections.Immutable;
using System.Runtime.InteropServices;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Sitrep.Paper.Fonts;

/// <summary>A font of the program's own: shapes texts, and remembers which of its glyphs are used and what each stands for.</summary>
sealed class Face : IDisposable
{
    readonly Blob blob;
    readonly HarfBuzzSharp.Face face;
    readonly Font font;
    readonly Buffer buffer = new() { ClusterLevel = ClusterLevel.MonotoneCharacters };
    readonly Dictionary<(string Text, bool FromTheRight), int> advances = [];
    readonly SortedDictionary<ushort, string?> used = [];

    // More texts are forgotten: as many words as a language has in use.
    const int MostRemembered = 20_000;

    /// <param name="file">The bytes of a TrueType font, pinned for as long as the program runs.</param>
    public Face(byte[] file, string name)
    {
        (Name, Tables) = (name, new(file));
        blob = new(Marshal.UnsafeAddrOfPinnedArrayElement(file, 0), file.Length, MemoryMode.ReadOnly);
        face = new(blob, 0);
        font = new(face);
        font.SetScale(Tables.UnitsPerEm, Tables.UnitsPerEm);
        font.SetFunctionsOpenType();
    }

    /// <summary>The PostScript name.</summary>
    public string Name { get; }

    public FontTables Tables { get; }

    /// <summary>The glyphs that were drawn, each with the characters that it stands for where it stands for the same ones always.</summary>
    public IReadOnlyDictionary<ushort, string?> Used => used;

    public ShapedText Shape(string text, bool fromTheRight)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text.AsSpan());
        buffer.GuessSegmentProperties();
        buffer.Direction = fromTheRight ? Direction.RightToLeft : Direction.LeftToRight;
        buffer.Flags = BufferFlags.RemoveDefaultIgnorables;
        font.Shape(buffer);
        var infos = buffer.GetGlyphInfoSpan();
        var places = buffer.GetGlyphPositionSpan();
        var glyphs = ImmutableArray.CreateBuilder<Glyph>(infos.Length);
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs.Add(new((ushort)infos[i].Codepoint, places[i].XAdvance, places[i].XOffset, places[i].YOffset, (int)infos[i].Cluster));
        }

        return new(text, this, fromTheRight, glyphs.MoveToImmutable());
    }

    /// <summary>How wide a text of one direction is, in units of the font.</summary>
    public int Advance(string text, bool fromTheRight)
    {
        if (!advances.TryGetValue((text, fromTheRight), out var advance))
        {
            if (advances.Count >= MostRemembered)
            {
                advances.Clear();
            }

            advances[(text, fromTheRight)] = advance = Shape(text, fromTheRight).Advance;
        }

        return advance;
    }

    /// <summary>Notes that a glyph is drawn for these characters.</summary>
    /// <returns>Whether it stands for these in the whole document; the missing glyph stands for nothing.</returns>
    public bool Use(ushort glyph, string? text)
    {
        if (glyph == 0)
        {
            used[glyph] = null;
            return false;
        }

        if (!used.TryGetValue(glyph, out var known) || known is null)
        {
            used[glyph] = known = text;
        }

        return known == text;
    }

    public void Dispose()
    {
        buffer.Dispose();
        font.Dispose();
        face.Dispose();
        blob.Dispose();
    }
}
