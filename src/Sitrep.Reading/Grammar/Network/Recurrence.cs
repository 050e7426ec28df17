using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>
/// One step of a quasi-recurrent layer (Bradbury et al. 2016, fo-pooling): cell = f·cell + (1-f)·z, output = o·cell. All weights lie
/// in the gates' projection, which needs no earlier step, so that it is one product for many tokens.
/// </summary>
static unsafe class Recurrence
{
    /// <param name="gates">z, f and o before their squashing, each of this width.</param>
    /// <param name="cell">The cell before this step.</param>
    /// <param name="next">The cell after it; may be the same place.</param>
    public static void Step(float* gates, float* cell, float* next, float* output, int width)
    {
        for (var i = 0; i < width; i += 16)
        {
            var c = Cell(gates + i, Vector512.Load(cell + i), width);
            c.Store(next + i);
            Output(gates + i, c, width).Store(output + i);
        }
    }

    /// <summary>The steps of a sentence, each output added to a row: 16 cells at a time, so that they stay in a register.</summary>
    /// <param name="gates">Of the first word to step over; the next word's are <paramref name="gateStride"/> further.</param>
    /// <param name="rows">The first word's row; the next is <paramref name="rowStride"/> further.</param>
    public static void AddAll(float* gates, int gateStride, float* rows, int rowStride, int words, int width)
    {
        for (var i = 0; i < width; i += 16)
        {
            var c = Vector512<float>.Zero;
            float* gate = gates + i, row = rows + i;
            for (var t = 0; t < words; t++, gate += gateStride, row += rowStride)
            {
                c = Cell(gate, c, width);
                (Vector512.Load(row) + Output(gate, c, width)).Store(row);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Cell(float* gates, Vector512<float> cell, int width)
    {
        var z = Squash.Of(Vector512.Load(gates));
        return Vector512.FusedMultiplyAdd(Squash.Gate(Vector512.Load(gates + width)), cell - z, z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector512<float> Output(float* gates, Vector512<float> cell, int width) => Squash.Gate(Vector512.Load(gates + 2 * width)) * cell;
}
