using System.Buffers;
using System.Reflection;
using Sitrep.Packs;

namespace Sitrep.BuiltIn;

/// <summary>What ships inside the program: compiled packs and learnt models. Resources lie in the mapped assembly and are not copied.</summary>
public static class BuiltInPacks
{
    static readonly Lazy<PackSet> packs = new(() => PackSet.Open(Model("packs.bin")));

    /// <summary>The packs compiled at build.</summary>
    public static PackSet Packs => packs.Value;

    /// <summary>A learnt model by its path under <c>packs/</c> ("languages/english/english.grammar").</summary>
    /// <exception cref="InvalidDataException">The program was built without it.</exception>
    public static ReadOnlyMemory<byte> Model(string path) => Find(path)
        ?? throw new InvalidDataException($"This program was built without '{path}'. Build it again from a complete packs folder.");

    /// <summary>A learnt model, or null when the program was built without it.</summary>
    public static unsafe ReadOnlyMemory<byte>? Find(string path)
    {
        var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path);
        return stream switch
        {
            null => default(ReadOnlyMemory<byte>?),
            UnmanagedMemoryStream mapped => new MappedBytes(mapped.PositionPointer, (int)mapped.Length).Memory,
            _ => throw new InvalidDataException($"'{path}' cannot be mapped."),
        };
    }

    /// <summary>The assembly stays loaded for the life of the process, so its bytes need no owner.</summary>
    sealed unsafe class MappedBytes(byte* start, int length) : MemoryManager<byte>
    {
        public override Span<byte> GetSpan() => new(start, length);
        public override MemoryHandle Pin(int elementIndex = 0) => new(start + elementIndex);

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
