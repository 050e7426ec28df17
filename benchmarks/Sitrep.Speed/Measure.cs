using System.Diagnostics;

namespace Sitrep.Speed;

/// <summary>Measures work that says how many units it did.</summary>
static class Measure
{
    /// <summary>Units a second in the best run of a turn: on a machine with other work, that is the run least disturbed.</summary>
    public static double Turn(Func<int> work, double seconds)
    {
        var best = 0.0;
        for (var all = Stopwatch.StartNew(); all.Elapsed.TotalSeconds < seconds;)
        {
            var one = Stopwatch.StartNew();
            best = Math.Max(best, work() / one.Elapsed.TotalSeconds);
        }

        return best;
    }

    /// <summary>What this thread allocates a unit once all is warm.</summary>
    public static double BytesPerUnit(Func<int> work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var units = work();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)units;
    }

    public static double Milliseconds(Action work)
    {
        var clock = Stopwatch.StartNew();
        work();
        return clock.Elapsed.TotalMilliseconds;
    }

    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
