using Sitrep.Reading.Grammar.Network;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Grammar;

/// <summary>
/// What words give to the window layer, kept for those met before: most words of a text are, and the layer then costs no more than a
/// few additions. New words are computed together. What is kept does not change what is computed.
/// </summary>
sealed unsafe class WordMemory
{
    const int Slots = 4096;
    readonly GrammarModel model;
    readonly WordInput input;
    readonly int width;
    readonly ulong[] keys = new ulong[Slots];
    readonly int[] usedBy = new int[Slots];
    readonly float[] kept;
    readonly Room spare = new(), inputs = new(), outputs = new();
    readonly List<(int Place, int Piece)> missing = [];
    int[] places = [];
    ulong[] pieceKeys = [];
    int batch, spares;

    public WordMemory(GrammarModel model)
    {
        this.model = model;
        input = new(model);
        width = model.Shape.Places * model.Shape.Wide;
        kept = GC.AllocateUninitializedArray<float>(Slots * width, pinned: true);
    }

    /// <summary>Finds or computes what each piece gives; ask with <see cref="Of"/> until the next call.</summary>
    public void Recall(string text, ReadOnlySpan<Piece> pieces)
    {
        if (places.Length < pieces.Length)
        {
            (places, pieceKeys) = (new int[2 * pieces.Length], new ulong[2 * pieces.Length]);
        }

        missing.Clear();
        (batch, spares) = (batch + 1, 0);
        for (var i = 0; i < pieces.Length; i++)
        {
            pieceKeys[i] = Spelling.ExactKey(pieces[i].In(text)) | 1;
            places[i] = PlaceOf(pieceKeys[i], i);
        }

        spare.For(spares * width);
        for (var from = 0; from < missing.Count; from += 32)
        {
            Compute(text, pieces, from, Math.Min(32, missing.Count - from));
        }
    }

    /// <summary>The key of a piece since the last <see cref="Recall"/>.</summary>
    public ulong KeyOf(int piece) => pieceKeys[piece];

    /// <summary>The parts that a piece gives to the windows around the words near it.</summary>
    public float* Of(int piece) => At(places[piece]);

    float* At(int place) => place < Slots
        ? (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref kept[place * width])
        : spare.For(0) + (place - Slots) * width;

    /// <summary>One of the word's two slots, cleared of another word unless both hold words of this batch; then a spare place.</summary>
    int PlaceOf(ulong key, int piece)
    {
        var slot = (int)(key >> 20) & (Slots - 1);
        slot = keys[slot] == key || (keys[slot ^ 1] != key && usedBy[slot] <= usedBy[slot ^ 1]) ? slot : slot ^ 1;
        if (keys[slot] == key)
        {
            usedBy[slot] = batch;
            return slot;
        }

        var place = usedBy[slot] == batch ? Slots + spares++ : slot;
        if (place == slot)
        {
            (keys[slot], usedBy[slot]) = (key, batch);
        }

        missing.Add((place, piece));
        return place;
    }

    void Compute(string text, ReadOnlySpan<Piece> pieces, int from, int count)
    {
        var x = inputs.For(Panels.Eights(count) * input.Width);
        for (var i = 0; i < count; i++)
        {
            input.Write(pieces[missing[from + i].Piece].In(text), new Span<float>(x + i * input.Width, input.Width));
        }

        var stride = model.Window.Outer;
        var y = outputs.For(Panels.Eights(count) * stride);
        new Span<float>(y, Panels.Eights(count) * stride).Clear();
        model.Window.Multiply(x, Panels.Eights(count), input.Width, null, y, stride);
        for (var i = 0; i < count; i++)
        {
            new Span<float>(y + i * stride, width).CopyTo(new Span<float>(At(missing[from + i].Place), width));
        }
    }
}
