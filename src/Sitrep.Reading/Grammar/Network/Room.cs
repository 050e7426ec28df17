namespace Sitrep.Reading.Grammar.Network;

/// <summary>Memory for activations that grows to what a batch needs and is then used again.</summary>
sealed unsafe class Room
{
    float[] values = GC.AllocateArray<float>(32, pinned: true);

    /// <summary>A place for so many values; what was there before is not kept when it grows.</summary>
    public float* For(int count)
    {
        if (values.Length < count)
        {
            values = GC.AllocateArray<float>(count + count / 4 + 32, pinned: true);
        }

        return (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref values[0]);
    }
}
