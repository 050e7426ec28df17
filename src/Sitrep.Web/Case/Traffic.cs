using System.Diagnostics;

namespace Sitrep.Web.Case;

/// <summary>How many requests are being answered, so that work that nobody waits for can give way to them. For many threads.</summary>
public sealed class Traffic
{
    /// <summary>Work in the background goes on for so long before it looks whether somebody asks.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(2);

    /// <summary>It waits so long at most, so that it comes to an end however much is asked.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(20);

    private int open;

    public bool IsBusy => Volatile.Read(ref open) > 0;

    /// <summary>Counts a request as long as it is answered.</summary>
    public async Task Count(Func<Task> answer)
    {
        Interlocked.Increment(ref open);
        try
        {
            await answer().ConfigureAwait(false);
        }
        finally
        {
            Interlocked.Decrement(ref open);
        }
    }

    /// <summary>What work in the background calls again and again: once it has had its slice and requests are being answered, it waits for these.</summary>
    public Action GivingWay()
    {
        var since = Stopwatch.GetTimestamp();
        return () =>
        {
            if (Stopwatch.GetElapsedTime(since) >= Slice)
            {
                var waiting = Stopwatch.GetTimestamp();
                while (IsBusy && Stopwatch.GetElapsedTime(waiting) < Longest)
                {
                    Thread.Sleep(1);
                }

                since = Stopwatch.GetTimestamp();
            }
        };
    }
}
