using System.Runtime.InteropServices;

namespace Sitrep.GrammarTraining;

/// <summary>A growing piece of aligned memory for activations and their slopes; lives as long as the training.</summary>
sealed unsafe class Block
{
    nuint capacity;
    public float* At { get; private set; }

    /// <summary>Makes room; what was there before is not kept.</summary>
    public float* Room(long count)
    {
        if ((nuint)count > capacity)
        {
            NativeMemory.AlignedFree(At);
            capacity = (nuint)count + (nuint)count / 4 + 64;
            At = (float*)NativeMemory.AlignedAlloc(capacity * sizeof(float), 64);
        }

        return At;
    }

    public float* Zeros(long count)
    {
        Room(count);
        new Span<float>(At, checked((int)count)).Clear();
        return At;
    }
}
