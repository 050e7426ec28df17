using System.Globalization;

namespace Sitrep.GrammarTraining;

/// <summary>Learns by Adam with a rate that rises for the first twentieth and then falls along a cosine to nothing.</summary>
sealed class Trainer(Settings settings, Brain network, BatchMaker maker, WordClasses classes, Random random)
{
    readonly Tensor[] tensors = [.. network.Tensors];
    int step;

    public string Epoch(List<Lesson> lessons)
    {
        var order = lessons.ToArray();
        random.Shuffle(order);
        var (words, ofClasses, ofHeads, ofRelations) = (0, 0.0, 0.0, 0.0);
        foreach (var chunk in order.Chunk(settings.SentencesPerStep))
        {
            var batch = maker.ForLearning(chunk);
            var gold = batch.Lessons.SelectMany(l => l.Parts.Zip(l.Features, classes.Find)).ToArray();
            var (c, h, r) = network.Learn(batch, gold);
            Step(batch.Rows, (double)lessons.Count / settings.SentencesPerStep * settings.Epochs);
            (words, ofClasses, ofHeads, ofRelations) = (words + batch.Rows, ofClasses + c, ofHeads + h, ofRelations + r);
        }

        return string.Create(CultureInfo.InvariantCulture, $"{ofClasses / words:f3} {ofHeads / words:f3} {ofRelations / words:f3}");
    }

    void Step(int rows, double steps)
    {
        step++;
        var progress = step / steps;
        var rate = settings.Rate * (float)(progress < 0.05 ? progress / 0.05 : 0.5 + 0.5 * Math.Cos(Math.PI * Math.Min(1, (progress - 0.05) / 0.95)));
        var norm = Math.Sqrt(tensors.Sum(t => t.SquaredGradient())) / rows;
        var scale = (float)(Math.Min(1, 1 / Math.Max(norm, 1e-9)) / rows);
        var keep = Math.Min(0.998f, step / (step + 10f));
        foreach (var tensor in tensors)
        {
            tensor.Step(rate, scale, 1 / (1 - MathF.Pow(0.9f, step)), 1 / (1 - MathF.Pow(0.98f, step)), keep, tensor.Rows > 1 ? settings.Decay : 0);
        }
    }

    public void SwapAverages()
    {
        foreach (var tensor in tensors)
        {
            tensor.Swap();
        }
    }
}
