using System.Runtime.Intrinsics;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.GrammarTraining;

/// <summary>A quasi-recurrent layer in both directions over sentences that lie one after another. Gates: z, f, o forwards, then backwards.</summary>
sealed unsafe class QuasiRecurrent(int inner, int width, Random random)
{
    readonly Block gates = new(), cells = new(), gateSlopes = new();
    readonly float[] none = GC.AllocateArray<float>(width, pinned: true);
    readonly float[] carry = GC.AllocateArray<float>(width, pinned: true);

    public readonly Linear Projection = new(inner, 6 * width, random);
    public int Output => 2 * width;

    /// <summary>Writes rows of both directions' outputs side by side.</summary>
    public void Forward(float* x, int rows, ReadOnlySpan<int> starts, float* output)
    {
        var g = gates.Room((long)rows * 6 * width);
        var c = cells.Room((long)rows * 2 * width);
        Projection.Forward(x, rows, g);
        fixed (float* zero = none)
        {
            for (var s = 0; s + 1 < starts.Length; s++)
            {
                for (var t = starts[s]; t < starts[s + 1]; t++)
                {
                    Recurrence.Step(g + (long)t * 6 * width, t == starts[s] ? zero : c + (long)(t - 1) * 2 * width, c + (long)t * 2 * width, output + (long)t * 2 * width, width);
                }

                for (var t = starts[s + 1] - 1; t >= starts[s]; t--)
                {
                    var before = t == starts[s + 1] - 1 ? zero : c + (long)(t + 1) * 2 * width + width;
                    Recurrence.Step(g + (long)t * 6 * width + 3 * width, before, c + (long)t * 2 * width + width, output + (long)t * 2 * width + width, width);
                }
            }
        }
    }

    public void Backward(float* x, int rows, ReadOnlySpan<int> starts, float* dOutput, float* dx)
    {
        var dg = gateSlopes.Room((long)rows * 6 * width);
        fixed (float* zero = none, dc = carry)
        {
            for (var s = 0; s + 1 < starts.Length; s++)
            {
                new Span<float>(dc, width).Clear();
                for (var t = starts[s + 1] - 1; t >= starts[s]; t--)
                {
                    Back(t, 0, t == starts[s] ? zero : cells.At + (long)(t - 1) * 2 * width, dOutput, dg, dc);
                }

                new Span<float>(dc, width).Clear();
                for (var t = starts[s]; t < starts[s + 1]; t++)
                {
                    Back(t, 1, t == starts[s + 1] - 1 ? zero : cells.At + (long)(t + 1) * 2 * width + width, dOutput, dg, dc);
                }
            }
        }

        Projection.Backward(x, rows, dg, dx);
    }

    void Back(int t, int direction, float* before, float* dOutput, float* dg, float* dc)
    {
        var g = gates.At + (long)t * 6 * width + direction * 3 * width;
        dg += (long)t * 6 * width + direction * 3 * width;
        var c = cells.At + (long)t * 2 * width + direction * width;
        var dh = dOutput + (long)t * 2 * width + direction * width;
        var half = Vector512.Create(0.5f);
        var quarter = Vector512.Create(0.25f);
        for (var i = 0; i < width; i += 16)
        {
            Vector512<float> gz = Vector512.Load(g + i), gf = Vector512.Load(g + width + i), go = Vector512.Load(g + 2 * width + i);
            Vector512<float> z = Squash.Of(gz), f = Squash.Gate(gf), o = Squash.Gate(go);
            var dOut = Vector512.Load(dh + i);
            var dCell = Vector512.Load(dc + i) + dOut * o;
            (dCell * (Vector512<float>.One - f) * Squash.Slope(gz)).Store(dg + i);
            (dCell * (Vector512.Load(before + i) - z) * Squash.Slope(gf * half) * quarter).Store(dg + width + i);
            (dOut * Vector512.Load(c + i) * Squash.Slope(go * half) * quarter).Store(dg + 2 * width + i);
            (dCell * f).Store(dc + i);
        }
    }
}
