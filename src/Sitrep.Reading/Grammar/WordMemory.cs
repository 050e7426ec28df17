using System.Runtime.Intrinsics.X86;
using Sitrep.Reading.Grammar.Network;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Grammar;

/// <summary>
/// What words give to the window layer, kept for those met before: most words of a text are, and the layer then costs no more than a
/// few additions. New words are computed together. What is kept does not change what is computed.
/// </summary>
sealed unsafe class WordMemory
{
    /// <summary>Slots that a word may lie in: the keys of so many fill a line of the processor's cache.</summary>
    const int Ways = 8;

    const int Slots = 4096, CacheLine = 64;
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

    /// <summary>Asks the processor to have near what a piece gives: kept words lie far apart, and the next is wanted soon.</summary>
    public void Fetch(int piece)
    {
        if (Sse.IsSupported)
        {
            var parts = (byte*)Of(piece);
            for (var line = 0; line < width * sizeof(float); line += CacheLine)
            {
                Sse.Prefetch0(parts + line);
            }
        }
    }

    float* At(int place) => place < Slots
        ? (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref kept[place * width])
        : spare.For(0) + (place - Slots) * width;

    /// <summary>The word's slot; for a new word the one of its eight that was used longest ago; a spare place when this batch uses all of them.</summary>
    int PlaceOf(ulong key, int piece)
    {
        var first = (int)(key >> 20) & (Slots - Ways);
        var known = keys.AsSpan(first, Ways).IndexOf(key);
        if (known >= 0)
        {
            usedBy[first + known] = batch;
            return first + known;
        }

        var oldest = Oldest(first);
        var place = usedBy[oldest] == batch ? Slots + spares++ : oldest;
        if (place == oldest)
        {
            (keys[oldest], usedBy[oldest]) = (key, batch);
        }

        missing.Add((place, piece));
        return place;
    }

    int Oldest(int first)
    {
        var oldest = first;
        for (var slot = first + 1; slot < first + Ways; slot++)
        {
            oldest = usedBy[slot] < usedBy[oldest] ? slot : oldest;
        }

        return oldest;
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
