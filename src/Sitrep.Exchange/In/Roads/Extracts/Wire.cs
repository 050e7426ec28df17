namespace Sitrep.Exchange.In.Roads.Extracts;

/// <summary>Reads the fields of a message in the wire format of protocol buffers, one after the other.</summary>
/// <exception cref="InvalidDataException">The bytes end within a field, or are of no wire type.</exception>
ref struct Wire(ReadOnlySpan<byte> bytes)
{
    const int Bits = 64;
    ReadOnlySpan<byte> left = bytes;

    /// <summary>The number of the field that <see cref="Next"/> came to.</summary>
    public int Field { get; private set; }

    /// <summary>The field's value where it is a number.</summary>
    public ulong Number { get; private set; }

    /// <summary>The field's bytes where it is a text, a message or packed numbers.</summary>
    public ReadOnlySpan<byte> Bytes { get; private set; }

    public readonly bool IsEmpty => left.IsEmpty;

    /// <summary>Goes to the next field; false at the end.</summary>
    public bool Next()
    {
        if (left.IsEmpty)
        {
            return false;
        }

        var key = Varint();
        Field = (int)(key >> 3);
        Bytes = [];
        Number = 0;
        switch (key & 7)
        {
            case 0: Number = Varint(); break;
            case 1: Take(8); break;
            case 2: Bytes = Take(Varint()); break;
            case 5: Take(4); break;
            default: throw new InvalidDataException("a field of no known kind");
        }

        return true;
    }

    /// <summary>A number of seven bits a byte, the lowest first.</summary>
    public ulong Varint()
    {
        var value = 0UL;
        for (var shift = 0; shift < Bits; shift += 7)
        {
            var part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }

        throw new InvalidDataException("a number that does not end");
    }

    /// <summary>A signed number in zigzag form.</summary>
    public long Signed() => Unzigzag(Varint());

    public static long Unzigzag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    ReadOnlySpan<byte> Take(ulong count)
    {
        if (count > (ulong)left.Length)
        {
            throw new InvalidDataException("its end is missing");
        }

        var taken = left[..(int)count];
        left = left[(int)count..];
        return taken;
    }
}
