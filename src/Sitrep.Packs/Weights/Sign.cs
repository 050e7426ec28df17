using System.Runtime.InteropServices;

namespace Sitrep.Packs.Weights;

/// <summary>A part of a feature's name with its hash, so that a part that is used again and again is hashed once.</summary>
public readonly record struct Sign
{
    const ulong Multiplier = 0x9E3779B97F4A7C15;

    Sign(string name, ulong code) => (Name, Code) = (name, code);

    public string Name { get; }

    /// <summary>The hash, multiplicative (Knuth 1973, section 6.4), of four characters at a time.</summary>
    public ulong Code { get; }

    public static Sign Of(string name) => new(name, CodeOf(name));

    /// <summary>The hash of a name that is not kept.</summary>
    public static ulong CodeOf(ReadOnlySpan<char> name)
    {
        var code = (ulong)name.Length;
        foreach (var four in MemoryMarshal.Cast<char, ulong>(name))
        {
            code = Mixed(code ^ four);
        }

        var rest = 0UL;
        foreach (var c in name[(name.Length & ~3)..])
        {
            rest = rest << 16 | c;
        }

        return Mixed(code ^ rest);
    }

    /// <summary>The hash of a hash and something after it.</summary>
    public static ulong CodeOf(ulong code, ulong next) => Mixed(Mixed(code) ^ next);

    static ulong Mixed(ulong code)
    {
        code *= Multiplier;
        return code ^ code >> 29;
    }
}
