using System.Diagnostics;

namespace Sitrep.Speed;

/// <summary>Takes the best of many rounds: on a machine with other work, that is the round least disturbed.</summary>
static class Measure
{
    /// <param name="work">Does a round and says how many units it did.</param>
    /// <returns>Units a second, and bytes that this thread allocated a unit in the last round.</returns>
    public static (double Rate, double Bytes) Best(Func<int> work, double seconds)
    {
        for (var warm = Stopwatch.StartNew(); warm.Elapsed.TotalSeconds < seconds / 2;)
        {
            work();
        }

        var (best, bytes) = (0.0, 0.0);
        for (var all = Stopwatch.StartNew(); all.Elapsed.TotalSeconds < seconds;)
        {
            var (before, round) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
            var units = work();
            best = Math.Max(best, units / round.Elapsed.TotalSeconds);
            bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)units;
        }

        return (best, bytes);
    }
}
