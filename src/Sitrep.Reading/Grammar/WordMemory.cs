using System.Runtime.Intrinsics;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.Reading.Grammar;

/// <summary>
/// What words give to the window layer, kept for those met before: most words of a text are, and the layer then costs no more than
/// three additions. What is kept does not change what is computed.
/// </summary>
sealed unsafe class WordMemory
{
    const int Slots = 4096;
    readonly GrammarModel model;
    readonly int wide;
    readonly ulong[] keys = new ulong[Slots];
    readonly float[] parts;
    readonly float[] input;

    public WordMemory(GrammarModel model)
    {
        this.model = model;
        wide = 2 * model.Shape.Width;
        parts = GC.AllocateUninitializedArray<float>(Slots * 3 * wide, pinned: true);
        input = GC.AllocateArray<float>(model.Shape.Bag + model.Shape.Vector, pinned: true);
    }

    /// <summary>Adds a word's parts to the row after its own, its own, and the row before; where null, there is no such word.</summary>
    public void Add(ReadOnlySpan<char> word, float* after, float* own, float* before)
    {
        var key = Spelling.ExactKey(word) | 1;
        var slot = (int)(key >> 20) & (Slots - 1);
        fixed (float* all = parts)
        {
            var found = all + slot * 3 * wide;
            if (keys[slot] != key)
            {
                Compute(word, found);
                keys[slot] = key;
            }

            AddRow(found, after);
            AddRow(found + wide, own);
            AddRow(found + 2 * wide, before);
        }
    }

    void AddRow(float* from, float* to)
    {
        for (var i = 0; to != null && i < wide; i += 16)
        {
            (Vector512.Load(to + i) + Vector512.Load(from + i)).Store(to + i);
        }
    }

    void Compute(ReadOnlySpan<char> word, float* into)
    {
        Span<char> buffer = stackalloc char[Spelling.Longest];
        Span<int> affixes = stackalloc int[Spelling.Affixes];
        var plain = buffer[..Spelling.Plain(word, buffer)];
        var bag = input.AsSpan(0, model.Shape.Bag);
        input.AsSpan().Clear();
        model.Words.AddTo(Math.Max(0, model.WordIndex.Find(Spelling.WordKey(plain))), bag);
        Spelling.AffixRows(word, plain, model.Shape.AffixRows, affixes);
        foreach (var affix in affixes)
        {
            model.Affixes.AddTo(affix, bag);
        }

        if (model.VectorIndex.Find(Spelling.ExactKey(plain)) is >= 0 and var row)
        {
            model.Vectors.AddTo(row, input.AsSpan(model.Shape.Bag));
        }

        new Span<float>(into, 3 * wide).Clear();
        fixed (float* x = input)
        {
            model.Window.Multiply(x, 1, input.Length, null, into, model.Window.Outer);
        }
    }
}
