using System.Globalization;

namespace Sitrep.Cli.Input;

/// <summary>Tells on a terminal how far a command is: done, rate and time left, at most ten times a second. Silent in a pipe.</summary>
sealed class Progress(Surroundings around, int total) : IDisposable
{
    const double Interval = 0.1;

    readonly long started = around.Clock.GetTimestamp();
    double shownAt;
    int done;

    public void Step()
    {
        done++;
        var seconds = around.Clock.GetElapsedTime(started).TotalSeconds;
        if (around.ErrorIsTerminal && total > 1 && seconds - shownAt >= Interval)
        {
            shownAt = seconds;
            var rate = done / seconds;
            around.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{done:#,0} of {total:#,0}  {rate:0}/s  {(total - done) / rate:0} s left\e[K"));
        }
    }

    /// <summary>Takes the line away.</summary>
    public void Dispose()
    {
        if (shownAt > 0)
        {
            around.Error.Write("\r\e[K");
        }
    }
}
