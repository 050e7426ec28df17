using Sitrep.Reading.Grammar;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.GrammarTraining;

/// <summary>Writes what has been learnt in the order in which GrammarModel reads it.</summary>
sealed class ModelWriter(Settings settings, Brain brain, Lexicon lexicon, WordVectors vectors, WordClasses classes, LemmaLearner lemmas)
{
    public void Write(string path)
    {
        using var file = File.Create(path);
        ModelFile.Write(file, Sections());
    }

    IEnumerable<byte[]> Sections()
    {
        var wide = 2 * settings.Width;
        yield return new NetworkShape(settings.BagWidth, settings.AffixRows, WordVectors.Width, settings.Width, settings.Layers, settings.Reach, settings.ArcWidth, settings.RelationWidth, classes.Count).Write();
        yield return WordClass.Write([.. classes.All.Select(c => new WordClass(c.Part, c.Features))]);
        yield return KeyTable.Build(lexicon.Index);
        yield return KeyTable.Build(vectors.Index);
        yield return ByteRows.Build(brain.Words.Value.AsSpan(0, brain.Words.Rows * settings.BagWidth), settings.BagWidth);
        yield return ByteRows.Build(brain.Affixes.Value.AsSpan(0, brain.Affixes.Rows * settings.BagWidth), settings.BagWidth);
        yield return ByteRows.Build(vectors.Table(), WordVectors.Width);
        yield return ModelFile.Halves(Window(wide));
        yield return ModelFile.Halves(Values(brain.Window.Bias));
        foreach (var linear in (Linear[])[.. brain.Layers.Select(l => l.Projection), brain.Heads, brain.Arcs.Bilinear, brain.RelationScores.Output])
        {
            yield return ModelFile.Halves(Values(linear.Weights));
            yield return ModelFile.Halves(Values(linear.Bias));
        }

        yield return ModelFile.Halves(Values(brain.Arcs.Root));
        yield return ModelFile.Halves(Values(brain.Arcs.Distance));
        yield return ModelFile.Halves(Values(brain.RelationScores.Side));
        yield return lemmas.Rules;
        yield return lemmas.Endings;
    }

    static ReadOnlySpan<float> Values(Tensor tensor) => tensor.Value.AsSpan(0, tensor.Rows * tensor.Columns);

    /// <summary>The window's weights with its places side by side and without the inputs that are always 0.</summary>
    float[] Window(int wide)
    {
        var inputs = settings.BagWidth + WordVectors.Width;
        var places = 2 * settings.Reach + 1;
        var weights = new float[inputs * places * wide];
        for (var place = 0; place < places; place++)
        {
            for (var i = 0; i < inputs; i++)
            {
                brain.Window.Weights.Value.AsSpan((place * brain.InputWidth + i) * wide, wide).CopyTo(weights.AsSpan((i * places + place) * wide));
            }
        }

        return weights;
    }
}
