using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using static Sitrep.Geography.Index.IndexLayout;

namespace Sitrep.Geography.Index;

/// <summary>One opened index file. Opening reads the header only; the rest is read from the mapped bytes as lookups touch it.</summary>
sealed class GazetteerIndex
{
    readonly ReadOnlyMemory<byte> bytes;
    readonly int slots, filterBits, keysAt, filterAt, postingsAt, textsAt;

    /// <exception cref="InvalidDataException">The bytes are not such an index.</exception>
    public GazetteerIndex(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (span.Length < Header || BinaryPrimitives.ReadUInt32LittleEndian(span) != Magic)
        {
            throw new InvalidDataException("These bytes are no gazetteer of this version. Compile or import it again.");
        }

        this.bytes = bytes;
        (Count, slots, filterBits) = (Number(4), Number(8), Number(12));
        keysAt = Header + Count * PlaceSize;
        filterAt = keysAt + slots * SlotSize;
        postingsAt = filterAt + filterBits / 8;
        textsAt = postingsAt + Number(16);
        Names = Number(24);
        var beginningsAt = textsAt + Number(20);
        if (beginningsAt + Number(28) != span.Length)
        {
            throw new InvalidDataException("The gazetteer is cut short. Compile or import it again.");
        }

        Beginnings = new(bytes[beginningsAt..]);
    }

    public NameBeginnings Beginnings { get; }

    public int Count { get; }

    /// <summary>Different names that the places bear.</summary>
    public int Names { get; }

    int Number(int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[at..]);

    public ReadOnlySpan<byte> Row(int place) => bytes.Span.Slice(Header + place * PlaceSize, PlaceSize);

    public string Text(uint at)
    {
        var text = bytes.Span[(textsAt + (int)at)..];
        return Encoding.UTF8.GetString(text.Slice(1, text[0]));
    }

    /// <summary>Where the postings of a key begin; 0 when no place bears it.</summary>
    /// <param name="hash">A scrambled hash (see <see cref="NameHash"/>).</param>
    public int Find(ulong hash)
    {
        var span = bytes.Span;
        if (!Passes(span, hash))
        {
            return 0;
        }

        var keys = MemoryMarshal.Cast<byte, uint>(span.Slice(keysAt, slots * SlotSize));
        for (var slot = (int)((uint)hash & (uint)(slots - 1)); keys[2 * slot + 1] != 0; slot = (slot + 1) & (slots - 1))
        {
            if (keys[2 * slot] == (uint)(hash >> 32))
            {
                return (int)keys[2 * slot + 1];
            }
        }

        return 0;
    }

    /// <summary>False when no place bears the key; true for a few that none bears, too.</summary>
    public bool MayFind(ulong hash) => Passes(bytes.Span, hash);

    bool Passes(ReadOnlySpan<byte> span, ulong hash)
    {
        var bit = (hash >> 20) & ((ulong)filterBits - 1);
        return (span[filterAt + (int)(bit >> 3)] & (1 << (int)(bit & 7))) != 0;
    }

    /// <summary>The place numbers of a key, most weighty first, at most as many as the room given.</summary>
    public int Places(int postings, Span<int> places)
    {
        if (postings == 0)
        {
            return 0;
        }

        var list = bytes.Span[(postingsAt + postings)..];
        var count = Math.Min(places.Length, (int)Variable(ref list));
        for (var i = 0; i < count; i++)
        {
            places[i] = (int)Variable(ref list);
        }

        return count;
    }

    static uint Variable(ref ReadOnlySpan<byte> bytes)
    {
        var (number, shift) = (0u, 0);
        while (true)
        {
            var next = bytes[0];
            bytes = bytes[1..];
            number |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return number;
            }

            shift += 7;
        }
    }
}
