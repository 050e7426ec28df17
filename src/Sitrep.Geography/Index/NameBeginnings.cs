using System.Buffers.Binary;

namespace Sitrep.Geography.Index;

/// <summary>
/// The beginnings of the words of all names, in order, with the places that bear them. The bytes, little-endian: how many there are;
/// for each, where in the folded names it begins and the place's number; the folded names (UTF-8, each ended by a line feed, which
/// stands in no name and sorts before all that does).
/// </summary>
sealed class NameBeginnings(ReadOnlyMemory<byte> bytes)
{
    public const int EntrySize = 8;
    public const byte End = (byte)'\n';

    readonly int count = bytes.IsEmpty ? 0 : BinaryPrimitives.ReadInt32LittleEndian(bytes.Span);

    /// <summary>Which entries begin with the letters (UTF-8, folded).</summary>
    public Range Of(ReadOnlySpan<byte> letters)
    {
        var from = First(letters, 0, orEqual: true);
        return from..First(letters, from, orEqual: false);
    }

    public int Place(int entry) => Number(entry, 4);

    int Number(int entry, int at) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[(4 + entry * EntrySize + at)..]);

    /// <summary>The first entry that begins with the letters or sorts after them; or else, the first that sorts after all that begin so.</summary>
    int First(ReadOnlySpan<byte> letters, int low, bool orEqual)
    {
        var names = bytes.Span[Math.Min(bytes.Length, 4 + count * EntrySize)..];
        var high = count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var name = names[Number(middle, 0)..];
            var order = name[..Math.Min(letters.Length, name.Length)].SequenceCompareTo(letters);
            (low, high) = order < 0 || (order == 0 && !orEqual) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
