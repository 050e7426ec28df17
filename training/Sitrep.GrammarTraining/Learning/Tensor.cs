using System.Runtime.Intrinsics;

namespace Sitrep.GrammarTraining;

/// <summary>Weights with their gradient, Adam's moments (Kingma and Ba 2015) and a running average, which is what is kept in the end.</summary>
sealed unsafe class Tensor
{
    public readonly int Rows, Columns;
    public readonly float[] Value, Gradient, Average;
    readonly float[] first, second;

    public Tensor(int rows, int columns, Random random, float spread)
    {
        (Rows, Columns) = (rows, columns);
        var size = (rows * columns + 15) / 16 * 16;
        Value = GC.AllocateArray<float>(size, pinned: true);
        Gradient = GC.AllocateArray<float>(size, pinned: true);
        Average = GC.AllocateArray<float>(size, pinned: true);
        first = new float[size];
        second = new float[size];
        for (var i = 0; i < rows * columns; i++)
        {
            Value[i] = (random.NextSingle() * 2 - 1) * spread;
        }

        Value.CopyTo(Average, 0);
    }

    /// <summary>A tensor whose rows take part in sums of this many inputs (Glorot).</summary>
    public static Tensor Dense(int rows, int columns, Random random) => new(rows, columns, random, MathF.Sqrt(3f / rows));

    public static Tensor Zeros(int rows, int columns, Random random) => new(rows, columns, random, 0);

    public float* V => (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref Value[0]);
    public float* G => (float*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref Gradient[0]);

    /// <summary>Rows that the present step has touched, when only those shall learn; else null.</summary>
    public HashSet<int>? Touched { get; init; }

    IEnumerable<(int Start, int End)> Parts =>
        Touched == null ? [(0, Value.Length)] : Touched.Order().Select(row => (row * Columns, (row + 1) * Columns));

    public double SquaredGradient()
    {
        var sum = 0.0;
        foreach (var (start, end) in Parts)
        {
            for (var i = start; i < end; i += 16)
            {
                var g = Vector512.LoadUnsafe(ref Gradient[i]);
                sum += Vector512.Sum(g * g);
            }
        }

        return sum;
    }

    /// <summary>One step of Adam with decoupled decay; clears the gradient.</summary>
    public void Step(float rate, float scale, float correctFirst, float correctSecond, float keep, float decay)
    {
        foreach (var (start, end) in Parts)
        {
            // A row that is seldom touched would drag an old average along; the rate falls to nothing anyway.
            Step(start, end, rate, scale, correctFirst, correctSecond, Touched == null ? keep : 0, decay);
            Array.Clear(Gradient, start, end - start);
        }

        Touched?.Clear();
    }

    void Step(int start, int end, float rate, float scale, float correctFirst, float correctSecond, float keep, float decay)
    {
        const float FirstMemory = 0.9f, SecondMemory = 0.98f;
        for (var i = start; i < end; i += 16)
        {
            var g = Vector512.LoadUnsafe(ref Gradient[i]) * scale;
            var m = Vector512.LoadUnsafe(ref first[i]) * FirstMemory + g * (1 - FirstMemory);
            var s = Vector512.LoadUnsafe(ref second[i]) * SecondMemory + g * g * (1 - SecondMemory);
            m.StoreUnsafe(ref first[i]);
            s.StoreUnsafe(ref second[i]);
            var v = Vector512.LoadUnsafe(ref Value[i]);
            v = v * (1 - rate * decay) - m * (rate * correctFirst) / (Vector512.Sqrt(s * correctSecond) + Vector512.Create(1e-8f));
            v.StoreUnsafe(ref Value[i]);
            var a = Vector512.LoadUnsafe(ref Average[i]);
            (a + (v - a) * (1 - keep)).StoreUnsafe(ref Average[i]);
        }
    }

    /// <summary>Puts the average in the place of the weights and the other way round, to score with it.</summary>
    public void Swap()
    {
        for (var i = 0; i < Value.Length; i++)
        {
            (Value[i], Average[i]) = (Average[i], Value[i]);
        }
    }
}
