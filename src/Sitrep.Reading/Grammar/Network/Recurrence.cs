using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sitrep.Reading.Grammar.Network.Registers;

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
        for (var i = 0; i < width; i += Sixteen.Count)
        {
            var c = Cell(gates + i, Sixteen.Load(cell + i), width);
            c.Store(next + i);
            Output(gates + i, c, width).Store(output + i);
        }
    }

    /// <summary>The steps of a sentence, each output added to a row: a register of cells at a time, so that they stay there.</summary>
    /// <param name="gates">Of the first word to step over; the next word's are <paramref name="gateStride"/> further.</param>
    /// <param name="rows">The first word's row; the next is <paramref name="rowStride"/> further.</param>
    public static void AddAll(float* gates, int gateStride, float* rows, int rowStride, int words, int width)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            AddAll<Sixteen>(gates, gateStride, rows, rowStride, words, width);
        }
        else
        {
            AddAll<Eight>(gates, gateStride, rows, rowStride, words, width);
        }
    }

    /// <summary>The same with registers of this width.</summary>
    internal static void AddAll<T>(float* gates, int gateStride, float* rows, int rowStride, int words, int width)
        where T : struct, IFloats<T>
    {
        for (var i = 0; i < width; i += T.Count)
        {
            var c = T.Of(0);
            float* gate = gates + i, row = rows + i;
            for (var t = 0; t < words; t++, gate += gateStride, row += rowStride)
            {
                c = Cell(gate, c, width);
                (T.Load(row) + Output(gate, c, width)).Store(row);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Cell<T>(float* gates, T cell, int width)
        where T : struct, IFloats<T>
    {
        var z = Squash.Of(T.Load(gates));
        return T.MultiplyAdd(Squash.Gate(T.Load(gates + width)), cell - z, z);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Output<T>(float* gates, T cell, int width)
        where T : struct, IFloats<T> => Squash.Gate(T.Load(gates + 2 * width)) * cell;
}
