using Sitrep.Learning;
using Sitrep.Packs.Weights;

namespace Sitrep.SpeechTraining;

/// <summary>
/// Keeps the model small: fits all features, keeps those that decide most (weight times the root of how often it is seen), and fits again with these alone, so that what is left makes up for
/// what went.
/// </summary>
static class Selection
{
    const int Rarest = 3;

    public static Dictionary<Feature, float> Fit(Lessons lessons, int kept)
    {
        var seen = lessons.Seen();
        var strongest = Fit(lessons).OrderByDescending(w => Math.Abs(w.Value) * Math.Sqrt(seen[w.Key])).ThenBy(w => w.Key.Hash)
            .Take(kept).Select(w => w.Key).ToHashSet();
        return Fit(lessons.Only(strongest));
    }

    static Dictionary<Feature, float> Fit(Lessons lessons)
    {
        var all = new Regression(epochs: 12, penalty: 5e-5f, rarest: Rarest).Fit(lessons.Cues);
        foreach (var (feature, weight) in new Regression(epochs: 12, rarest: Rarest).Fit(lessons.Sources).Concat(new Regression(epochs: 12, rarest: Rarest).Fit(lessons.Contents)))
        {
            all[feature] = weight;
        }

        return all;
    }
}
