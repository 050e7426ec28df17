using System.Runtime.Intrinsics;

namespace Sitrep.GrammarTraining;

/// <summary>Arithmetic on rows whose width is a multiple of 16.</summary>
static unsafe class Rows
{
    public static void Add(float* from, float* to, int width)
    {
        for (var i = 0; i < width; i += 16)
        {
            (Vector512.Load(to + i) + Vector512.Load(from + i)).Store(to + i);
        }
    }

    public static void AddScaled(float* from, float factor, float* to, int width)
    {
        for (var i = 0; i < width; i += 16)
        {
            Vector512.FusedMultiplyAdd(Vector512.Load(from + i), Vector512.Create(factor), Vector512.Load(to + i)).Store(to + i);
        }
    }

    public static float Dot(float* a, float* b, int width)
    {
        var sum = Vector512<float>.Zero;
        for (var i = 0; i < width; i += 16)
        {
            sum = Vector512.FusedMultiplyAdd(Vector512.Load(a + i), Vector512.Load(b + i), sum);
        }

        return Vector512.Sum(sum);
    }

    public static void Multiply(float* a, float* by, float* to, long count)
    {
        for (long i = 0; i < count; i += 16)
        {
            (Vector512.Load(a + i) * Vector512.Load(by + i)).Store(to + i);
        }
    }

    public static void Rectify(float* a, long count)
    {
        for (long i = 0; i < count; i += 16)
        {
            Vector512.Max(Vector512.Load(a + i), Vector512<float>.Zero).Store(a + i);
        }
    }

    /// <summary>Takes the gradient away where the rectified value is 0.</summary>
    public static void RectifyBack(float* rectified, float* gradient, long count)
    {
        for (long i = 0; i < count; i += 16)
        {
            var open = Vector512.GreaterThan(Vector512.Load(rectified + i), Vector512<float>.Zero);
            Vector512.ConditionalSelect(open, Vector512.Load(gradient + i), Vector512<float>.Zero).Store(gradient + i);
        }
    }

    /// <summary>Turns scores into the gradient of their log loss and returns the loss.</summary>
    public static double LogLoss(float* scores, int count, int gold, float weight)
    {
        var best = scores[0];
        for (var i = 1; i < count; i++)
        {
            best = MathF.Max(best, scores[i]);
        }

        var sum = 0.0;
        for (var i = 0; i < count; i++)
        {
            sum += MathF.Exp(scores[i] - best);
        }

        var loss = Math.Log(sum) + best - scores[gold];
        for (var i = 0; i < count; i++)
        {
            scores[i] = weight * (float)(MathF.Exp(scores[i] - best) / sum);
        }

        scores[gold] -= weight;
        return loss;
    }
}
