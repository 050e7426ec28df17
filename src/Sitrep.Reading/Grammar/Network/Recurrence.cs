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
            var z = Squash.Of(Vector512.Load(gates + i));
            var f = Squash.Gate(Vector512.Load(gates + width + i));
            var o = Squash.Gate(Vector512.Load(gates + 2 * width + i));
            var c = Vector512.FusedMultiplyAdd(f, Vector512.Load(cell + i) - z, z);
            c.Store(next + i);
            (o * c).Store(output + i);
        }
    }
}
