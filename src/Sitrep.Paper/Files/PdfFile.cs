using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Sitrep.Paper.Files;

/// <summary>
/// Writes the objects of a PDF (ISO 32000-1, version 1.7) as they come, so that no more is held than where each lies. Objects without a stream go together
/// into compressed ones (7.5.7), the table of all is a stream too (7.5.8).
/// </summary>
sealed class PdfFile
{
    const int MostTogether = 200;

    readonly Stream output;
    readonly List<(byte Kind, long Place, int Index)> objects = [(0, 0, ushort.MaxValue)];
    readonly List<(int Id, string Text)> together = [];
    long written;

    /// <param name="output">Written to forwards only.</param>
    public PdfFile(Stream output)
    {
        this.output = output;
        Write("%PDF-1.7\n%âãÏÓ\n");
    }

    /// <summary>The number of an object that is written later.</summary>
    public int Reserve()
    {
        objects.Add(default);
        return objects.Count - 1;
    }

    public int Put(string text)
    {
        var id = Reserve();
        Put(id, text);
        return id;
    }

    public void Put(int id, string text)
    {
        together.Add((id, text));
        if (together.Count == MostTogether)
        {
            Flush();
        }
    }

    /// <param name="entries">What its dictionary says beside its length and filter.</param>
    public int PutStream(string entries, ReadOnlySpan<byte> content)
    {
        var id = Reserve();
        PutStream(id, entries, content);
        return id;
    }

    /// <param name="info">The object that tells of the document.</param>
    public void Finish(int root, int info)
    {
        Flush();
        var id = Reserve();
        var table = new byte[7 * objects.Count];
        var start = written;
        objects[id] = (1, start, 0);
        for (var i = 0; i < objects.Count; i++)
        {
            var row = table.AsSpan(7 * i);
            row[0] = objects[i].Kind;
            BinaryPrimitives.WriteUInt32BigEndian(row[1..], (uint)objects[i].Place);
            BinaryPrimitives.WriteUInt16BigEndian(row[5..], (ushort)objects[i].Index);
        }

        PutStream(id, string.Create(CultureInfo.InvariantCulture, $"/Type/XRef/Size {objects.Count}/W[1 4 2]/Root {root} 0 R/Info {info} 0 R"), table);
        Write(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
        output.Flush();
    }

    void Flush()
    {
        if (together.Count == 0)
        {
            return;
        }

        var id = Reserve();
        var (index, bodies) = (new StringBuilder(), new StringBuilder());
        for (var i = 0; i < together.Count; i++)
        {
            objects[together[i].Id] = (2, id, i);
            index.Append(CultureInfo.InvariantCulture, $"{together[i].Id} {bodies.Length} ");
            bodies.Append(together[i].Text).Append('\n');
        }

        PutStream(id, string.Create(CultureInfo.InvariantCulture, $"/Type/ObjStm/N {together.Count}/First {index.Length}"), Encoding.Latin1.GetBytes($"{index}{bodies}"));
        together.Clear();
    }

    void PutStream(int id, string entries, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(content);
        }

        objects[id] = (1, written, 0);
        Write(string.Create(CultureInfo.InvariantCulture, $"{id} 0 obj\n<<{entries}/Filter/FlateDecode/Length {packed.Length}>>stream\n"));
        Write(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        Write("\nendstream\nendobj\n");
    }

    void Write(string text) => Write(Encoding.Latin1.GetBytes(text));

    void Write(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        written += bytes.Length;
    }
}
