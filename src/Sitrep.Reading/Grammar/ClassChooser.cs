using System.Numerics;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar;

/// <summary>Chooses a word's class: first the part of speech whose classes together are likeliest, then the likeliest of these.</summary>
sealed unsafe class ClassChooser
{
    /// <summary>Scores nearer than this are not told apart by a glance, since their likelihoods may be rounded to the same.</summary>
    const float Hair = 1e-4f;

    readonly WordClass[] classes;
    readonly int blocks;
    readonly float[] likelihoods, parts = new float[32];

    /// <summary>Added to scores: nothing to those of classes, minus infinity to those that only fill up a block of 16.</summary>
    readonly float[] fillers;

    /// <summary>For each part of speech a bit a class, 16 classes a number.</summary>
    readonly uint[] ofPart;

    /// <summary>When all classes of other parts of speech are so far below the best one, they are less likely together than it is alone.</summary>
    readonly float lead;

    public ClassChooser(WordClass[] classes)
    {
        this.classes = classes;
        blocks = (classes.Length + 15) / 16;
        likelihoods = new float[blocks * 16];
        fillers = new float[blocks * 16];
        fillers.AsSpan(classes.Length).Fill(float.NegativeInfinity);
        ofPart = new uint[parts.Length * blocks];
        for (var c = 0; c < classes.Length; c++)
        {
            ofPart[(int)classes[c].Part * blocks + c / 16] |= 1u << c % 16;
        }

        lead = MathF.Log(classes.Length) + 0.1f;
    }

    public int Best(float* scores)
    {
        var top = Top(scores);
        return ByGlance(scores, top) is >= 0 and var clear ? clear : ByLikelihood(scores, top);
    }

    float Top(float* scores)
    {
        var top = Block(scores, 0);
        for (var b = 1; b < blocks; b++)
        {
            top = Vector512.MaxNative(top, Block(scores, b));
        }

        return Peak.Highest(top);
    }

    Vector512<float> Block(float* scores, int block) => Vector512.Load(scores + 16 * block) + Vector512.LoadUnsafe(ref fillers[16 * block]);

    /// <summary>The class of the top score where no sum of likelihoods can change the choice, else -1.</summary>
    int ByGlance(float* scores, float top)
    {
        var (best, count) = (0, 0);
        for (var b = 0; b < blocks; b++)
        {
            var near = (uint)Vector512.GreaterThanOrEqual(Block(scores, b), Vector512.Create(top - Hair)).ExtractMostSignificantBits();
            best = near != 0 ? 16 * b + BitOperations.TrailingZeroCount(near) : best;
            count += BitOperations.PopCount(near);
        }

        uint rivals = 0;
        var own = (int)classes[best].Part * blocks;
        for (var b = 0; b < blocks; b++)
        {
            rivals |= (uint)Vector512.GreaterThanOrEqual(Block(scores, b), Vector512.Create(top - lead)).ExtractMostSignificantBits() & ~ofPart[own + b];
        }

        return count == 1 && rivals == 0 ? best : -1;
    }

    int ByLikelihood(float* scores, float top)
    {
        for (var c = 0; c < likelihoods.Length; c += 16)
        {
            Vector512.Exp(Vector512.Load(scores + c) - Vector512.Create(top)).StoreUnsafe(ref likelihoods[c]);
        }

        Array.Clear(parts);
        for (var c = 0; c < classes.Length; c++)
        {
            parts[(int)classes[c].Part] += likelihoods[c];
        }

        var (best, part, likelihood) = (0, Peak.Of(parts), -1f);
        for (var c = 0; c < classes.Length; c++)
        {
            if ((int)classes[c].Part == part && likelihoods[c] > likelihood)
            {
                (best, likelihood) = (c, likelihoods[c]);
            }
        }

        return best;
    }
}
