using Sitrep.Geography.Names;

namespace Sitrep.Geography.Index;

/// <summary>The hashes of all keys one edit (a letter less, other, more, or two swapped) from a key, without building any.</summary>
ref struct Misspellings
{
    const string Latin = "abcdefhijklmnoprstuvxz", Arabic = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي";

    /// <summary>Shorter keys have too many neighbours, longer ones too few errors of one letter.</summary>
    const int Shortest = 5, Longest = 40;

    readonly ReadOnlySpan<char> key;
    readonly string alphabet;
    readonly ulong all;
    ulong prefix, power;
    int at, kind;

    public Misspellings(ReadOnlySpan<char> key)
    {
        this.key = key;
        alphabet = key.Length is < Shortest or > Longest ? "" : ArabicFolding.Is(key[0]) ? Arabic : key[0] < '\u0080' ? Latin : "";
        all = NameHash.Of(key);
        power = 1;
        for (var i = 1; i < key.Length; i++)
        {
            power *= NameHash.Base;
        }

        at = alphabet.Length == 0 ? key.Length + 1 : 0;
        kind = -1;
    }

    public readonly Misspellings GetEnumerator() => this;

    public ulong Current { get; private set; }

    /// <summary>At each position: the letter deleted, swapped with the next, then each letter in its place, each letter before it.</summary>
    public bool MoveNext()
    {
        while (at <= key.Length)
        {
            kind++;
            if (kind < 2 + 2 * alphabet.Length)
            {
                if (Try())
                {
                    return true;
                }
            }
            else
            {
                Advance();
            }
        }

        return false;
    }

    /// <remarks>power is Bⁿ⁻¹⁻ᵃᵗ; prefix is the hash of the letters before at; what follows them hashes to all − prefix·Bⁿ⁻ᵃᵗ.</remarks>
    bool Try()
    {
        var rest = all - prefix * power * NameHash.Base;
        if (kind >= 2 + alphabet.Length)
        {
            Current = at == key.Length
                ? all * NameHash.Base + alphabet[kind - 2 - alphabet.Length] + 1
                : (prefix * NameHash.Base + alphabet[kind - 2 - alphabet.Length] + 1) * power * NameHash.Base + rest;
            return true;
        }

        if (at >= key.Length)
        {
            return false;
        }

        var own = key[at] + 1UL;
        switch (kind)
        {
            case 0:
                Current = prefix * power + (rest - own * power);
                return true;
            case 1 when at + 1 < key.Length && key[at] != key[at + 1]:
                var next = key[at + 1] + 1UL;
                Current = all + (next - own) * power + (own - next) * (power * Inverse);
                return true;
            case >= 2 when alphabet[kind - 2] != key[at]:
                Current = all + (alphabet[kind - 2] + 1UL - own) * power;
                return true;
            default:
                return false;
        }
    }

    void Advance()
    {
        if (at < key.Length)
        {
            prefix = prefix * NameHash.Base + key[at] + 1;
            power *= Inverse;
        }

        at++;
        kind = -1;
    }

    /// <summary>The inverse of the base modulo 2⁶⁴ (Newton's iteration doubles the right bits each time).</summary>
    static readonly ulong Inverse = Invert(NameHash.Base);

    static ulong Invert(ulong odd)
    {
        var inverse = odd;
        for (var i = 0; i < 6; i++)
        {
            inverse *= 2 - odd * inverse;
        }

        return inverse;
    }
}
