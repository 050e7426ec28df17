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
    readonly Block x = new(), near = new(), bent = new(), heads = new(), dHeads = new(), dNear = new(), dx = new(), maskX = new(), maskP = new();

    /// <summary>What the window layer and each recurrent layer put out, as it is and thinned for learning, and the gradient.</summary>
    readonly State[] states;

    public readonly int Classes, InputWidth, HeadsWidth;
    public readonly Tensor Words, Affixes;
    public readonly Linear Window;
    public readonly QuasiRecurrent[] Layers;
    public readonly Linear Heads;
    public readonly ArcScorer Arcs;
    public readonly RelationScorer RelationScores;

    public Brain(Settings settings, WordVectors vectors, int words, int classes, Random random)
    {
        (this.settings, this.vectors, this.random, Classes) = (settings, vectors, random, classes);
        InputWidth = Up(settings.BagWidth + WordVectors.Width);
        Words = new Tensor(words, settings.BagWidth, random, 0.1f) { Touched = [] };
        Affixes = new Tensor(settings.AffixRows, settings.BagWidth, random, 0.1f) { Touched = [] };
        Window = new Linear((2 * settings.Reach + 1) * InputWidth, Wide, random);
        Layers = [.. Enumerable.Range(0, settings.Layers).Select(_ => new QuasiRecurrent(Wide, settings.Width, random))];
        states = [.. Enumerable.Range(0, settings.Layers + 1).Select(_ => new State())];
        HeadsWidth = 2 * settings.ArcWidth + 2 * settings.RelationWidth + Up(classes);
        Heads = new Linear(Wide, HeadsWidth, random);
        Arcs = new ArcScorer(settings.ArcWidth, HeadsWidth, random);
        RelationScores = new RelationScorer(settings.RelationWidth, HeadsWidth, random);
    }

    static int Up(int width) => (width + 31) / 32 * 32;

    public const int ArcHead = 0;
    int Wide => 2 * settings.Width;
    public int ArcDependent => settings.ArcWidth;
    public int RelationHead => 2 * settings.ArcWidth;
    public int RelationDependent => 2 * settings.ArcWidth + settings.RelationWidth;
    public int ClassScores => 2 * settings.ArcWidth + 2 * settings.RelationWidth;

    public IEnumerable<Tensor> Tensors =>
        [Words, Affixes, .. Window.Tensors, .. Layers.SelectMany(l => l.Projection.Tensors), .. Heads.Tensors, .. Arcs.Tensors, .. RelationScores.Tensors];

    /// <summary>Runs both layers; the rows of the heads' projection are at the returned place until the next run.</summary>
    public float* Forward(Batch batch, bool learning)
    {
        var starts = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Starts);
        var (rows, size) = (batch.Rows, (long)batch.Rows * Wide);
        Embed(batch, learning);
        Look(batch.Starts, rows);
        for (var i = 0; i < Layers.Length; i++)
        {
            var output = states[i + 1].Values.Room(size);
            Layers[i].Forward(Dropped(states[i], rows, starts, learning), rows, starts, output);
            Add(states[i].Values.At, output, size);
        }

        var projected = heads.Room((long)rows * HeadsWidth);
        Heads.Forward(Dropped(states[^1], rows, starts, learning), rows, projected);
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
        var rows = batch.Rows;
        var starts = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(batch.Starts);
        var projected = Forward(batch, true);
        DropHeads(projected, rows);
        var slopes = dHeads.Zeros((long)rows * HeadsWidth);
        var classLoss = LearnClasses(projected, slopes, rows, classes);
        var headLoss = Arcs.Learn(batch, projected, ArcHead, ArcDependent, slopes);
        var relationLoss = RelationScores.Learn(batch, projected, RelationHead, RelationDependent, slopes);
        DropHeadsBack(slopes, projected, rows);

        var size = (long)rows * Wide;
        var top = states[^1];
        Heads.Backward(top.Thinned.At, rows, slopes, top.Slopes.Zeros(size));
        Rows.Multiply(top.Slopes.At, top.Mask.At, top.Slopes.At, size);
        for (var i = Layers.Length - 1; i >= 0; i--)
        {
            var below = states[i];
            Layers[i].Backward(below.Thinned.At, rows, starts, states[i + 1].Slopes.At, below.Slopes.Zeros(size));
            Rows.Multiply(below.Slopes.At, below.Mask.At, below.Slopes.At, size);
            Add(states[i + 1].Slopes.At, below.Slopes.At, size);
        }

        var dInput = LookBack(batch.Starts, rows);
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

    /// <summary>Sets each word among its neighbours and squashes a projection of them.</summary>
    void Look(List<int> starts, int rows)
    {
        var places = 2 * settings.Reach + 1;
        var (from, to) = ((nint)x.At, (nint)near.Zeros((long)rows * places * InputWidth));
        Each(starts, (source, target, place) => Buffer.MemoryCopy(
            (float*)from + (long)source * InputWidth, (float*)to + ((long)target * places + place) * InputWidth, InputWidth * sizeof(float), InputWidth * sizeof(float)));
        var pre = bent.Room((long)rows * Wide);
        Window.Forward(near.At, rows, pre);
        var ground = states[0].Values.Room((long)rows * Wide);
        for (long i = 0; i < (long)rows * Wide; i += 16)
        {
            Squash.Of(Vector512.Load(pre + i)).Store(ground + i);
        }
    }

    float* LookBack(List<int> starts, int rows)
    {
        var ground = states[0].Slopes.At;
        for (long i = 0; i < (long)rows * Wide; i += 16)
        {
            (Vector512.Load(ground + i) * Squash.Slope(Vector512.Load(bent.At + i))).Store(ground + i);
        }

        var places = 2 * settings.Reach + 1;
        var dPlaces = dNear.Zeros((long)rows * places * InputWidth);
        Window.Backward(near.At, rows, ground, dPlaces);
        var (from, to) = ((nint)dPlaces, (nint)dx.Zeros((long)rows * InputWidth));
        Each(starts, (source, target, place) => Rows.Add((float*)from + ((long)target * places + place) * InputWidth, (float*)to + (long)source * InputWidth, InputWidth));
        return dx.At;
    }

    /// <summary>For each word and each place around it (0 is the farthest before) that holds a word of the sentence.</summary>
    void Each(List<int> starts, Action<int, int, int> visit)
    {
        for (var s = 0; s + 1 < starts.Count; s++)
        {
            for (var to = starts[s]; to < starts[s + 1]; to++)
            {
                for (var from = Math.Max(starts[s], to - settings.Reach); from <= Math.Min(to + settings.Reach, starts[s + 1] - 1); from++)
                {
                    visit(from, to, from - to + settings.Reach);
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
    float* Dropped(State state, int rows, ReadOnlySpan<int> starts, bool learning)
    {
        if (!learning)
        {
            return state.Values.At;
        }

        var mask = state.Mask.Room((long)rows * Wide);
        for (var s = 0; s + 1 < starts.Length; s++)
        {
            var first = mask + (long)starts[s] * Wide;
            Mask(first, Wide, settings.LayerDropout);
            for (var t = starts[s] + 1; t < starts[s + 1]; t++)
            {
                Buffer.MemoryCopy(first, mask + (long)t * Wide, Wide * sizeof(float), Wide * sizeof(float));
            }
        }

        Rows.Multiply(state.Values.At, mask, state.Thinned.Room((long)rows * Wide), (long)rows * Wide);
        return state.Thinned.At;
    }

    sealed class State
    {
        public readonly Block Values = new(), Thinned = new(), Mask = new(), Slopes = new();
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
