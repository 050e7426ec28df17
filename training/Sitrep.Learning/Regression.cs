using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Packs.Weights;

namespace Sitrep.Learning;

/// <summary>
/// Logistic regression and its conditional form (softmax over candidates), fitted by AdaGrad (Duchi et al. 2011) with an L2 penalty.
/// Deterministic: the order of examples is shuffled by the seed.
/// </summary>
public sealed class Regression(int epochs = 20, float rate = 0.2f, float penalty = 1e-4f, int seed = 1, int rarest = 2)
{
    sealed class Weight
    {
        public float Value;
        public float Squares = 1e-6f;
    }

    readonly Dictionary<Feature, Weight> weights = [];

    /// <summary>Fits a model of the probability that an example is positive.</summary>
    public Dictionary<Feature, float> Fit(IReadOnlyList<Example> examples)
    {
        Keep(examples.Select(e => e.Features));
        foreach (var i in Order(examples.Count))
        {
            var example = examples[i];
            var error = (example.Positive ? 1 : 0) - (float)LinearModel.Probability(Score(example.Features));
            Step(example.Features, error * example.Weight);
        }

        return Values();
    }

    /// <summary>Fits a model that ranks the right candidates of each choice above the others.</summary>
    public Dictionary<Feature, float> Fit(IReadOnlyList<Choice> choices)
    {
        Keep(choices.SelectMany(c => c.Candidates));
        foreach (var i in Order(choices.Count))
        {
            StepChoice(choices[i]);
        }

        return Values();
    }

    void StepChoice(Choice choice)
    {
        var odds = new double[choice.Candidates.Length];
        for (var c = 0; c < odds.Length; c++)
        {
            odds[c] = Math.Exp(Math.Clamp(Score(choice.Candidates[c]), -30, 30));
        }

        var all = odds.Sum();
        var right = odds.Where((_, c) => choice.Right[c]).Sum();
        for (var c = 0; c < odds.Length && right > 0; c++)
        {
            var wanted = choice.Right[c] ? odds[c] / right : 0;
            Step(choice.Candidates[c], (float)(wanted - odds[c] / all) * choice.Weight);
        }
    }

    float Score(ImmutableArray<Feature> features)
    {
        var score = 0f;
        foreach (var feature in features)
        {
            score += weights.TryGetValue(feature, out var weight) ? weight.Value : 0;
        }

        return score;
    }

    void Step(ImmutableArray<Feature> features, float error)
    {
        if (MathF.Abs(error) < 1e-5f)
        {
            return;
        }

        foreach (var feature in features)
        {
            if (weights.TryGetValue(feature, out var weight))
            {
                var gradient = error - penalty * weight.Value;
                weight.Squares += gradient * gradient;
                weight.Value += rate * gradient / MathF.Sqrt(weight.Squares);
            }
        }
    }

    void Keep(IEnumerable<ImmutableArray<Feature>> rows)
    {
        var seen = new Dictionary<Feature, int>();
        foreach (var feature in rows.SelectMany(row => row.Distinct()))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(seen, feature, out _)++;
        }

        foreach (var (feature, times) in seen)
        {
            if (times >= rarest)
            {
                weights[feature] = new();
            }
        }
    }

    IEnumerable<int> Order(int count)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, count).ToArray();
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                yield return i;
            }
        }
    }

    Dictionary<Feature, float> Values() =>
        weights.Where(w => MathF.Abs(w.Value.Value) > 1e-3f).ToDictionary(w => w.Key, w => w.Value.Value);
}
