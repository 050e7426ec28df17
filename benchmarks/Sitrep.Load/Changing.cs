using System.Diagnostics;
using Sitrep.Model;
using Sitrep.Speed.Incidents;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Load;

/// <summary>Adds reports and files judgements as the web app does for its users, and tells how long it takes until pages show them.</summary>
sealed class Changing(MadeCase reader, CurrentCase current, SyntheticCase made, HttpClient client)
{
    const int FarNumber = 20_000_000;

    readonly Random random = new(9);

    /// <summary>Changes the case and asks for a page that shows the change, as its author would.</summary>
    public async Task Run(int rounds)
    {
        await Tell("a report added, its page", rounds, i =>
        {
            var report = made.Fresh(FarNumber + i, random.Next(500), 7);
            reader.Add(report);
            return $"/reports/{report.Report.Id["sha256:".Length..][..16]}";
        });
        await Tell("a claim rejected, its page", rounds, _ => Filed(Verdict.Rejected, null));
        await Tell("two claims called different, the page of one", rounds, _ => Filed(Verdict.Different, current.View().Situation.Incidents[random.Next(1000)].Claims[^1]));
        await Tell("a report added, the list of incidents", rounds, i => Added(i, "/incidents"));
        await Tell("a report added, the map", rounds, i => Added(i, "/"));
        await Tell("a report added, the tile of all", rounds, i => Added(i, "/api/v1/tiles/0/0/0"));
        await Tell("a report added, the queue", rounds, i => Added(i, "/review"));
        await Tell("a report added, a search", rounds, i => Added(i, "/search?q=word7"));
        foreach (var page in new[] { "/tallies", "/sources", "/control", "/displacement", "/timeline", "/api/v1/tiles/5/19/12?layer=control&layer=roads" })
        {
            await Tell($"a report added, {page}", 3, i => Added(i, page));
        }
    }

    string Added(int number, string page)
    {
        reader.Add(made.Fresh(FarNumber + 100_000 + random.Next(1_000_000) + number, random.Next(500), 7));
        return page;
    }

    string Filed(Verdict verdict, ClaimEntry? other)
    {
        var claims = current.View().Claims;
        var claim = claims[random.Next(claims.Length)];
        reader.File(new(verdict, claim.Reference, Author.Person("anna")) { Other = other?.Reference });
        return $"/claims/{claim.Key}";
    }

    async Task Tell(string what, int rounds, Func<int, string> change)
    {
        var (times, used) = (new List<double>(), new List<double>());
        for (var i = 0; i < rounds; i++)
        {
            var address = change(i);
            var (watch, before) = (Stopwatch.StartNew(), Used());
            current.Follow();
            using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
            await answer.Content.ReadAsByteArrayAsync();
            answer.EnsureSuccessStatusCode();
            times.Add(watch.Elapsed.TotalMilliseconds);
            used.Add((Used() - before).TotalMilliseconds);
        }

        times.Sort();
        used.Sort();
        Console.WriteLine($"{what,-50} median {times[times.Count / 2],7:f0} ms   longest {times[^1],7:f0} ms   of a core {used[used.Count / 2],7:f0} ms");
    }

    static TimeSpan Used() => Process.GetCurrentProcess().TotalProcessorTime;
}
