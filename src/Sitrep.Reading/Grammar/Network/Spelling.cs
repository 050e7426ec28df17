using System.Runtime.CompilerServices;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>
/// What the network sees of a word beside its vector: keys of the word itself and of its ends and shape. Keys ignore case, kinds of
/// quotes and dashes, and which digits stand in a number.
/// </summary>
static class Spelling
{
    /// <summary>Suffixes of 1 to 4 letters, prefixes of 2 and 3, the shape, and the shape with the last two letters.</summary>
    public const int Affixes = 8;

    /// <summary>Longer words are read up to here; what a parser can use lies at their ends, and a URL is known by its start.</summary>
    public const int Longest = 64;

    const ulong Basis = 14695981039346656037;
    const ulong Prime = 1099511628211;

    /// <summary>Writes the word in plain form and returns its length.</summary>
    public static int Plain(ReadOnlySpan<char> word, Span<char> plain)
    {
        var length = Math.Min(word.Length, Longest);
        for (var i = 0; i < length; i++)
        {
            plain[i] = Plain(word[i]);
        }

        return length;
    }

    static char Plain(char c) => c switch
    {
        < (char)128 => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c == '`' ? '\'' : c,
        '\u2019' or '\u2018' or '\u02BC' or '\u02BB' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2014' or '\u2212' => '-',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>The key of a plain word with its digits as they are, for looking up its vector.</summary>
    public static ulong ExactKey(ReadOnlySpan<char> plain)
    {
        var hash = Basis;
        foreach (var c in plain)
        {
            hash = (hash ^ c) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>The key of a plain word with its digits made equal.</summary>
    public static ulong WordKey(ReadOnlySpan<char> plain)
    {
        var hash = Basis;
        foreach (var c in plain)
        {
            hash = (hash ^ Digitless(c)) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>Writes a row below <paramref name="rows"/> (a power of two) for each affix.</summary>
    public static void AffixRows(ReadOnlySpan<char> word, ReadOnlySpan<char> plain, int rows, Span<int> into)
    {
        var mask = (ulong)rows - 1;
        var backwards = Basis;
        ulong lastTwo = 0;
        for (var k = 1; k <= 4; k++)
        {
            backwards = (backwards ^ (k <= plain.Length ? Digitless(plain[^k]) : '\0')) * Prime;
            into[k - 1] = (int)(Mix(backwards + (ulong)k) & mask);
            lastTwo = k == 2 ? backwards : lastTwo;
        }

        var forwards = Basis;
        for (var k = 1; k <= 3; k++)
        {
            forwards = (forwards ^ (k <= plain.Length ? Digitless(plain[k - 1]) : '\0')) * Prime;
            into[k == 1 ? 4 : k + 2] = (int)(Mix(forwards + 16 + (ulong)k) & mask);
        }

        var shape = Shape(word);
        into[6] = (int)(Mix(shape + 32) & mask);
        into[7] = (int)(Mix((shape ^ lastTwo) * Prime + 33) & mask);
    }

    /// <summary>Capitals, small letters and digits in runs of at most two; other signs as they are.</summary>
    static ulong Shape(ReadOnlySpan<char> word)
    {
        var hash = Basis;
        var (last, run) = ('\0', 0);
        foreach (var c in word[..Math.Min(word.Length, Longest)])
        {
            var kind = char.IsAsciiDigit(c) ? '0' : char.IsUpper(c) ? 'X' : char.IsLetter(c) ? 'x' : c;
            run = kind == last ? run + 1 : 1;
            last = kind;
            hash = run <= 2 ? (hash ^ kind) * Prime : hash;
        }

        return hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static char Digitless(char c) => c is >= '0' and <= '9' ? '0' : c;

    /// <summary>Spreads what differs in a few bits over all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 31)) * 0x9E3779B97F4A7C15;
        return hash ^ (hash >> 29);
    }
}
