namespace Sitrep.Reading.Grammar.Network;

/// <summary>The weights of y = x·W + b.</summary>
sealed unsafe class Layer(Panels weights, float[] bias)
{
    public int Inner => weights.Inner;
    public int Outer => weights.Outer;

    /// <param name="xStride">From one row of x to the next.</param>
    public void Multiply(float* x, int rows, int xStride, float* y)
    {
        fixed (float* start = bias)
        {
            weights.Multiply(x, rows, xStride, start, y, weights.Outer);
        }
    }
}
