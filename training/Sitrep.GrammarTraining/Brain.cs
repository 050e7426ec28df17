using System.Runtime.Intrinsics;
using Sitrep.Model;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.GrammarTraining;

/// <summary>
/// The network: word rows (a sum of trained rows for the word and its affixes, beside its given vector), two quasi-recurrent layers,
/// and from the second one a score for each class of words, head and relation (after Dozat and Manning 2017).
/// </summary>
sealed unsafe class Brain
{
    public static readonly int Relations = Enum.GetValues<Relation>().Length;

    readonly Settings settings;
    readonly WordVectors vectors;
    readonly Random random;
    readonly Block x = new(), near = new(), bent = new(), h0 = new(), dNear = new(), d0 = new(), mask0 = new(), in0 = new(), in1 = new(), in2 = new(), h1 = new(), h2 = new(), heads = new(), dHeads = new(), d1 = new(), d2 = new(), dx = new();
    readonly Block mask1 = new(), mask2 = new(), maskX = new(), maskP = new();

    public readonly int Classes, InputWidth, HeadsWidth;
    public readonly Tensor Words, Affixes;
    public readonly Linear Window;
    public readonly QuasiRecurrent First, Second;
    public readonly Linear Heads;
    public readonly ArcScorer Arcs;
    public readonly RelationScorer RelationScores;

    public Brain(Settings settings, WordVectors vectors, int words, int classes, Random random)
    {
        (this.settings, this.vectors, this.random, Classes) = (settings, vectors, random, classes);
        InputWidth = Up(settings.BagWidth + WordVectors.Width);
        Words = new Tensor(words, settings.BagWidth, random, 0.1f) { Touched = [] };
        Affixes = new Tensor(settings.AffixRows, settings.BagWidth, random, 0.1f) { Touched = [] };
        Window = new Linear(3 * InputWidth, 2 * settings.Width, random);
        First = new QuasiRecurrent(2 * settings.Width, settings.Width, random);
        Second = new QuasiRecurrent(First.Output, settings.Width, random);
        HeadsWidth = 2 * settings.ArcWidth + 2 * settings.RelationWidth + Up(classes);
        Heads = new Linear(Second.Output, HeadsWidth, random);
        Arcs = new ArcScorer(settings.ArcWidth, HeadsWidth, random);
        RelationScores = new RelationScorer(settings.RelationWidth, HeadsWidth, random);
    }

    static int Up(int width) => (width + 31) / 32 * 32;

    public const int ArcHead = 0;
    public int ArcDependent => settings.ArcWidth;
    public int RelationHead => 2 * settings.ArcWidth;
    public int RelationDependent => 2 * settings.ArcWidth + settings.RelationWidth;
    public int ClassScores => 2 * settings.ArcWidth + 2 * settings.RelationWidth;

    public IEnumerable<Tensor> Tensors =>
        [Words, Affixes, .. Window.Tensors, .. First.Projection.Tensors, .. Second.Projection.Tensors, .. Heads.Tensors, .. Arcs.Tensors, .. RelationScores.Tensors];

    /// <summary>Runs both layers; the rows of the heads' projection are at the returned place until the next run.</summary>
    public float* Forward(Batch batch, bool learning)
    {
        var starts = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Starts);
        var (rows, wide) = (batch.Rows, First.Output);
        var size = (long)rows * wide;
        Embed(batch, learning);
        var ground = Look(batch.Starts, rows);
        var first = h1.Room(size);
        First.Forward(Dropped(ground, in0, mask0, rows, wide, starts, learning), rows, starts, first);
        Add(ground, first, size);
        var second = h2.Room(size);
        Second.Forward(Dropped(first, in1, mask1, rows, wide, starts, learning), rows, starts, second);
        Add(first, second, size);
        var projected = heads.Room((long)rows * HeadsWidth);
        Heads.Forward(Dropped(second, in2, mask2, rows, wide, starts, learning), rows, projected);
        for (long i = 0; i < rows; i++)
        {
            Rows.Rectify(projected + i * HeadsWidth, RelationHead);
        }

        return projected;
    }

    static void Add(float* from, float* to, long count)
    {
        for (long i = 0; i < count; i += 16)
        {
            (Vector512.Load(to + i) + Vector512.Load(from + i)).Store(to + i);
        }
    }

    /// <summary>Adds the batch's gradients and returns its losses: classes, heads, relations.</summary>
    public (double Classes, double Heads, double Relations) Learn(Batch batch, ReadOnlySpan<int> classes)
    {
        var (rows, wide) = (batch.Rows, First.Output);
        var starts = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Starts);
        var projected = Forward(batch, true);
        DropHeads(projected, rows);
        var slopes = dHeads.Zeros((long)rows * HeadsWidth);
        var classLoss = LearnClasses(projected, slopes, rows, classes);
        var headLoss = Arcs.Learn(batch, projected, ArcHead, ArcDependent, slopes);
        var relationLoss = RelationScores.Learn(batch, projected, RelationHead, RelationDependent, slopes);
        DropHeadsBack(slopes, projected, rows);

        var size = (long)rows * wide;
        var dSecond = d2.Zeros(size);
        Heads.Backward(in2.At, rows, slopes, dSecond);
        Rows.Multiply(dSecond, mask2.At, dSecond, size);
        var dFirst = d1.Zeros(size);
        Second.Backward(in1.At, rows, starts, dSecond, dFirst);
        Rows.Multiply(dFirst, mask1.At, dFirst, size);
        Add(dSecond, dFirst, size);
        var dGround = d0.Zeros(size);
        First.Backward(in0.At, rows, starts, dFirst, dGround);
        Rows.Multiply(dGround, mask0.At, dGround, size);
        Add(dFirst, dGround, size);
        var dInput = LookBack(batch.Starts, rows, dGround);
        Rows.Multiply(dInput, maskX.At, dInput, (long)rows * InputWidth);
        EmbedBack(batch, dInput);
        return (classLoss, headLoss, relationLoss);
    }

    double LearnClasses(float* projected, float* slopes, int rows, ReadOnlySpan<int> classes)
    {
        var loss = 0.0;
        for (var t = 0; t < rows; t++)
        {
            var scores = projected + (long)t * HeadsWidth + ClassScores;
            var into = slopes + (long)t * HeadsWidth + ClassScores;
            Buffer.MemoryCopy(scores, into, Classes * sizeof(float), Classes * sizeof(float));
            loss += classes[t] < 0 ? 0 : Rows.LogLoss(into, Classes, classes[t], 1);
            if (classes[t] < 0)
            {
                new Span<float>(into, Classes).Clear();
            }
        }

        return loss;
    }

    void Embed(Batch batch, bool learning)
    {
        var rows = batch.Rows;
        var input = x.Zeros((long)rows * InputWidth);
        for (var t = 0; t < rows; t++)
        {
            var row = input + (long)t * InputWidth;
            Rows.Add(Words.V + (long)batch.Words[t] * settings.BagWidth, row, settings.BagWidth);
            for (var k = t * Spelling.Affixes; k < (t + 1) * Spelling.Affixes; k++)
            {
                Rows.Add(Affixes.V + (long)batch.Affixes[k] * settings.BagWidth, row, settings.BagWidth);
            }

            if (batch.Vectors[t] >= 0)
            {
                var vector = vectors.Row(batch.Vectors[t]);
                var scale = vectors.Scale(batch.Vectors[t]);
                for (var i = 0; i < vector.Length; i++)
                {
                    row[settings.BagWidth + i] = vector[i] * scale;
                }
            }
        }

        if (learning)
        {
            Mask(maskX.Room((long)rows * InputWidth), (long)rows * InputWidth, settings.InputDropout);
            Rows.Multiply(input, maskX.At, input, (long)rows * InputWidth);
        }
    }

    /// <summary>Sets each word beside its neighbours and squashes a projection of the three.</summary>
    float* Look(List<int> starts, int rows)
    {
        var three = near.Zeros((long)rows * 3 * InputWidth);
        Each(starts, (from, to, place) => Buffer.MemoryCopy(x.At + (long)from * InputWidth, near.At + ((long)to * 3 + place) * InputWidth, InputWidth * sizeof(float), InputWidth * sizeof(float)));
        var pre = bent.Room((long)rows * Window.Outer);
        Window.Forward(three, rows, pre);
        var ground = h0.Room((long)rows * Window.Outer);
        for (long i = 0; i < (long)rows * Window.Outer; i += 16)
        {
            Vector512.Store(Squash.Of(Vector512.Load(pre + i)), ground + i);
        }

        return ground;
    }

    float* LookBack(List<int> starts, int rows, float* dGround)
    {
        for (long i = 0; i < (long)rows * Window.Outer; i += 16)
        {
            Vector512.Store(Vector512.Load(dGround + i) * Squash.Slope(Vector512.Load(bent.At + i)), dGround + i);
        }

        var dThree = dNear.Zeros((long)rows * 3 * InputWidth);
        Window.Backward(near.At, rows, dGround, dThree);
        var dInput = dx.Zeros((long)rows * InputWidth);
        Each(starts, (from, to, place) => Rows.Add(dNear.At + ((long)to * 3 + place) * InputWidth, dx.At + (long)from * InputWidth, InputWidth));
        return dInput;
    }

    /// <summary>For each word and each place beside it (0 before, 1 itself, 2 after) that holds a word of the sentence.</summary>
    static void Each(List<int> starts, Action<int, int, int> visit)
    {
        for (var s = 0; s + 1 < starts.Count; s++)
        {
            for (var to = starts[s]; to < starts[s + 1]; to++)
            {
                for (var from = Math.Max(starts[s], to - 1); from <= Math.Min(to + 1, starts[s + 1] - 1); from++)
                {
                    visit(from, to, from - to + 1);
                }
            }
        }
    }

    void EmbedBack(Batch batch, float* dInput)
    {
        for (var t = 0; t < batch.Rows; t++)
        {
            var row = dInput + (long)t * InputWidth;
            Words.Touched!.Add(batch.Words[t]);
            Rows.Add(row, Words.G + (long)batch.Words[t] * settings.BagWidth, settings.BagWidth);
            for (var k = t * Spelling.Affixes; k < (t + 1) * Spelling.Affixes; k++)
            {
                Affixes.Touched!.Add(batch.Affixes[k]);
                Rows.Add(row, Affixes.G + (long)batch.Affixes[k] * settings.BagWidth, settings.BagWidth);
            }
        }
    }

    void Mask(float* mask, long count, float dropout)
    {
        var keep = 1 / (1 - dropout);
        for (long i = 0; i < count; i++)
        {
            mask[i] = random.NextSingle() < dropout ? 0 : keep;
        }
    }

    /// <summary>A copy with one mask a sentence, the same for all its words (Gal and Ghahramani 2016).</summary>
    float* Dropped(float* values, Block into, Block block, int rows, int width, ReadOnlySpan<int> starts, bool learning)
    {
        if (!learning)
        {
            return values;
        }

        var mask = block.Room((long)rows * width);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var first = mask + (long)starts[s] * width;
            Mask(first, width, settings.LayerDropout);
            for (var t = starts[s] + 1; t < starts[s + 1]; t++)
            {
                Buffer.MemoryCopy(first, mask + (long)t * width, width * sizeof(float), width * sizeof(float));
            }
        }

        Rows.Multiply(values, mask, into.Room((long)rows * width), (long)rows * width);
        return into.At;
    }

    void DropHeads(float* projected, int rows)
    {
        var mask = maskP.Room((long)rows * RelationHead);
        Mask(mask, (long)rows * RelationHead, settings.HeadDropout);
        for (long t = 0; t < rows; t++)
        {
            Rows.Multiply(projected + t * HeadsWidth, mask + t * RelationHead, projected + t * HeadsWidth, RelationHead);
        }
    }

    void DropHeadsBack(float* slopes, float* projected, int rows)
    {
        for (long t = 0; t < rows; t++)
        {
            Rows.Multiply(slopes + t * HeadsWidth, maskP.At + t * RelationHead, slopes + t * HeadsWidth, RelationHead);
            Rows.RectifyBack(projected + t * HeadsWidth, slopes + t * HeadsWidth, RelationHead);
        }
    }
}
