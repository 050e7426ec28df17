using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Sitrep.BuiltIn;
using Sitrep.Load;
using Sitrep.Speed.Incidents;
using Sitrep.Web;
using Sitrep.Web.Case;
using Sitrep.Web.Client;
using Sitrep.Web.Tests.Cases;

// usage: Sitrep.Load [CLAIMS [REQUESTS-A-SECOND [SECONDS]]]: serves a made-up case of so many claims (340,000 come to about 100,000 incidents) to itself on the
// loopback address and asks for tiles, pages and lists at a fixed rate, whether the answers keep up or not. The server and who asks share this machine.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var (claims, rate, seconds) = (Given(0, 340_000), Given(1, 200), Given(2, 60));
var watch = Stopwatch.StartNew();
var made = new SyntheticCase(3);
var reader = new MadeCase(made.Reports(claims));
Console.WriteLine($"made {claims:#,0} claims in {watch.Elapsed.TotalSeconds:f1} s");
var basemap = Path.Combine(Directory.CreateTempSubdirectory("sitrep-load-").FullName, "region.pmtiles");
MadeBasemap.Write(basemap, 200, 200L << 20);
await using var app = WebHost.Build(new(reader, BuiltInPacks.Packs) { Port = 0, Basemap = basemap });
await app.StartAsync();
using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 256 }) { BaseAddress = new(WebHost.AddressOf(app)), Timeout = TimeSpan.FromSeconds(60) };
watch.Restart();
(await client.GetAsync(new Uri("/api/v1/tiles/0/0/0", UriKind.Relative))).EnsureSuccessStatusCode();
var view = ((CurrentCase)app.Services.GetService(typeof(CurrentCase))!).View();
Console.WriteLine($"first tile after {watch.Elapsed.TotalSeconds:f1} s: {view.Reports.Length:#,0} reports, {view.Situation.Incidents.Length:#,0} incidents");
foreach (var address in new[] { "/", "/incidents", "/sources", "/tallies", "/timeline", "/control", "/api/v1/search?q=word1", "/api/v1/review", "/api/v1/tiles/0/0/0?as-of=2016-06-01", "/?as-of=2016-06-01", "/?as-of=2016-06-02", "/incidents?as-of=2016-06-03" })
{
    foreach (var _ in Enumerable.Range(0, 2))
    {
        watch.Restart();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        Console.Write($"{address} {(int)answer.StatusCode} {watch.Elapsed.TotalMilliseconds:f0} ms   ");
    }

    Console.WriteLine();
}

foreach (var share in new[] { 0.95, 0.5, 0.9999 })
{
    var at = view.Arrivals[(int)(view.Arrivals.Length * share)];
    watch.Restart();
    using var answer = await client.GetAsync(new Uri($"/incidents?known-at={at.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}", UriKind.Relative));
    await answer.Content.ReadAsByteArrayAsync();
    Console.WriteLine($"first look at what was known at {at:yyyy-MM-dd}, {share:p0} of all: {(int)answer.StatusCode} {watch.Elapsed.TotalMilliseconds:f0} ms");
}

await Ranges(2000);
await Ask(new(view, 5), rate, 5);
GC.Collect();
Console.WriteLine($"memory: {Process.GetCurrentProcess().WorkingSet64 >> 20:#,0} MB");
var errors = await Measure(new(view, 7), seconds);

// Changes come last: what is made anew behind them would take its share of the cores from who asks above.
await new Changing(reader, (CurrentCase)app.Services.GetService(typeof(CurrentCase))!, made, client).Run(9);
Console.WriteLine("the same while all claims are fused anew behind the changes, a minute after the last one");
await Task.Delay(TimeSpan.FromSeconds(50));
errors += await Measure(new(view, 11), 40);
Directory.Delete(Path.GetDirectoryName(basemap)!, recursive: true);
return errors == 0 ? 0 : 1;

async Task<int> Measure(Asking asking, int lasting)
{
    var (paused, before) = (GC.GetTotalPauseDuration(), Process.GetCurrentProcess().TotalProcessorTime);
    var (times, failed) = await Ask(asking, rate, lasting);
    var used = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / Math.Max(1, times.Count);
    Console.WriteLine($"{times.Count:#,0} answers in {lasting} s at {rate}/s, {failed.Count} errors{(failed.IsEmpty ? "" : ": " + failed.First())}; {used:f1} ms of a core an answer, with who asks; collecting garbage stopped all for {(GC.GetTotalPauseDuration() - paused).TotalMilliseconds:f0} ms");
    foreach (var kind in times.GroupBy(time => time.Kind).OrderBy(kind => kind.Key, StringComparer.Ordinal))
    {
        var sorted = kind.Select(time => time.Milliseconds).Order().ToArray();
        Console.WriteLine($"{kind.Key,-16} {sorted.Length,7:#,0}   median {sorted[sorted.Length / 2],7:f1} ms   99th percentile {sorted[(int)(sorted.Length * 0.99)],7:f1} ms   longest {sorted[^1],7:f1} ms");
    }

    return failed.Count;
}

int Given(int at, int otherwise) => args.Length > at ? int.Parse(args[at], CultureInfo.InvariantCulture) : otherwise;

// Stretches of a detailed basemap, as a browser reads its directories and tiles.
async Task Ranges(int count)
{
    var (taken, random, length) = (new List<double>(), new Random(3), new FileInfo(basemap).Length);
    for (var i = 0; i < count; i++)
    {
        var from = random.NextInt64(length - 16_384);
        using var asked = new HttpRequestMessage(HttpMethod.Get, Basemap.Address) { Headers = { Range = new(from, from + 16_383) } };
        watch.Restart();
        using var answer = await client.SendAsync(asked);
        await answer.Content.ReadAsByteArrayAsync();
        taken.Add(watch.Elapsed.TotalMilliseconds);
    }

    taken.Sort();
    Console.WriteLine($"16 KB of a basemap of {length >> 20} MB: median {taken[count / 2]:f2} ms, 99th percentile {taken[count * 99 / 100]:f2} ms");
}

// Each request is due at its own instant, and its time counts from then: a server that falls behind cannot hide it.
async Task<(ConcurrentBag<(string Kind, double Milliseconds)> Times, ConcurrentBag<string> Errors)> Ask(Asking asking, int aSecond, int lasting)
{
    var (times, errors, open, clock) = (new ConcurrentBag<(string, double)>(), new ConcurrentBag<string>(), new List<Task>(), Stopwatch.StartNew());
    for (var i = 0; i < aSecond * lasting; i++)
    {
        var due = TimeSpan.FromSeconds(i / (double)aSecond);
        if (due - clock.Elapsed is { Ticks: > 0 } wait)
        {
            await Task.Delay(wait);
        }

        var (kind, address) = asking.Next();
        open.Add(Task.Run(async () =>
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                times.Add((kind, (clock.Elapsed - due).TotalMilliseconds));
                if (!answer.IsSuccessStatusCode)
                {
                    errors.Add($"{address}: {(int)answer.StatusCode}");
                }
            }
            catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
            {
                errors.Add($"{address}: {e.Message}");
            }
        }));
    }

    await Task.WhenAll(open);
    return (times, errors);
}
