using System.Diagnostics;
using Sitrep.Web.Case;

namespace Sitrep.Web.Tests.Case;

public sealed class TrafficTests
{
    [Fact]
    public async Task Work_in_the_background_waits_for_a_request_that_is_being_answered()
    {
        var (traffic, answer) = (new Traffic(), new TaskCompletionSource());
        var (request, giveWay) = (traffic.Count(() => answer.Task), traffic.GivingWay());
        await Task.Delay(5);
        var waiting = Task.Run(giveWay);
        Assert.True(traffic.IsBusy);
        answer.SetResult();
        await Task.WhenAll(request, waiting);
        Assert.False(traffic.IsBusy);
    }

    [Fact]
    public async Task It_goes_on_by_and_by_however_much_is_asked()
    {
        var traffic = new Traffic();
        _ = traffic.Count(() => Task.Delay(Timeout.Infinite));
        var giveWay = traffic.GivingWay();
        await Task.Delay(5);
        var begun = Stopwatch.GetTimestamp();
        giveWay();
        Assert.InRange(Stopwatch.GetElapsedTime(begun).TotalMilliseconds, 10, 10_000);
    }

    [Fact]
    public async Task A_request_that_failed_is_waited_for_no_longer()
    {
        var traffic = new Traffic();
        await Assert.ThrowsAsync<IOException>(() => traffic.Count(() => throw new IOException()));
        Assert.False(traffic.IsBusy);
    }
}
