using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar;

/// <summary>Chooses a word's class: first the part of speech whose classes together are likeliest, then the likeliest of these.</summary>
sealed unsafe class ClassChooser(GrammarModel model)
{
    readonly float[] likelihoods = new float[(model.Shape.Classes + 15) / 16 * 16];
    readonly float[] parts = new float[32];

    public int Best(float* scores)
    {
        var top = scores[0];
        for (var c = 1; c < model.Shape.Classes; c++)
        {
            top = scores[c] > top ? scores[c] : top;
        }

        for (var c = 0; c < likelihoods.Length; c += 16)
        {
            Vector512.Exp(Vector512.Load(scores + c) - Vector512.Create(top)).StoreUnsafe(ref likelihoods[c]);
        }

        Array.Clear(parts);
        var (best, part) = (0, 0);
        for (var c = 0; c < model.Shape.Classes; c++)
        {
            parts[(int)model.Classes[c].Part] += likelihoods[c];
        }

        for (var p = 1; p < parts.Length; p++)
        {
            part = parts[p] > parts[part] ? p : part;
        }

        var likelihood = -1f;
        for (var c = 0; c < model.Shape.Classes; c++)
        {
            if ((int)model.Classes[c].Part == part && likelihoods[c] > likelihood)
            {
                (best, likelihood) = (c, likelihoods[c]);
            }
        }

        return best;
    }
}
