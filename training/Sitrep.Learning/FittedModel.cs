using Sitrep.Packs.Weights;

namespace Sitrep.Learning;

/// <summary>Fitted weights as the quantised model that the program opens: cross-validation scores what ships.</summary>
public static class FittedModel
{
    public static LinearModel Open(IReadOnlyDictionary<Feature, float> weights) => LinearModel.Open(Bytes(weights));

    public static byte[] Bytes(IReadOnlyDictionary<Feature, float> weights)
    {
        using var bytes = new MemoryStream();
        LinearModel.Write(bytes, 1, weights.ToDictionary(w => w.Key, w => new[] { w.Value }));
        return bytes.ToArray();
    }
}
