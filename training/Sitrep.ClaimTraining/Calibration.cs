namespace Sitrep.ClaimTraining;

/// <summary>How often claims of a confidence are right, and the expected calibration error over ten bins.</summary>
public sealed class Calibration
{
    const int Bins = 10;
    readonly (int Count, int Right, double Confidence)[] bins = new (int, int, double)[Bins];

    public void Add(IEnumerable<(double Confidence, bool Right)> claims)
    {
        foreach (var (confidence, right) in claims)
        {
            ref var bin = ref bins[Math.Min((int)(confidence * Bins), Bins - 1)];
            bin = (bin.Count + 1, bin.Right + (right ? 1 : 0), bin.Confidence + confidence);
        }
    }

    public void Print(TextWriter writer)
    {
        var all = Math.Max(1, bins.Sum(b => b.Count));
        foreach (var (count, right, confidence) in bins.Where(b => b.Count > 0))
        {
            writer.WriteLine($"  confidence {confidence / count:F2}: right {(double)right / count:F2} of {count}");
        }

        writer.WriteLine($"  expected calibration error {bins.Sum(b => Math.Abs(b.Confidence - b.Right)) / all:F3}");
    }
}
