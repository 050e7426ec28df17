using System.Diagnostics;
using Sitrep.BuiltIn;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;

namespace Sitrep.Speed.Incidents;

/// <summary>Fusion from ten thousand claims to a million, a report added to a case of a hundred thousand, and tallies over a million.</summary>
static class IncidentSpeed
{
    static readonly Fuser Fuser = Fuser.From(BuiltInPacks.Packs);

    public static void Run(int most)
    {
        Fuse(10_000);
        var small = Fuse(10_000);
        var exponent = 0.0;
        foreach (var size in new[] { 100_000, most }.Where(s => s > 10_000).Distinct())
        {
            exponent = Math.Log(Fuse(size) / small) / Math.Log(size / 10_000.0);
        }

        Console.WriteLine($"exponent of growth from 10,000 to {most:#,0}: {exponent:f3}");
        Console.WriteLine($"memory at the peak of fusion, with the claims: {PeakMegabytes():f0} MB");
        AddOne(100_000);
        Tally(most);
        Console.WriteLine($"memory at the peak of all: {PeakMegabytes():f0} MB");
    }

    static double PeakMegabytes() => Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0;

    static double Fuse(int size)
    {
        var claims = Claims(new SyntheticCase(3).Reports(size));
        var round = Stopwatch.StartNew();
        var clusters = Fuser.Fuse(claims).Clusters();
        var seconds = round.Elapsed.TotalSeconds;
        Console.WriteLine($"fuse {claims.Count,9:#,0} claims   {seconds,8:f2} s   {clusters.Length,8:#,0} incidents, {claims.Count / (double)clusters.Length:f2} claims each");
        return seconds;
    }

    static List<SourcedClaim> Claims(List<ReceivedReport> reports) => [.. reports.SelectMany(r => r.Reading.Claims.Select(c => new SourcedClaim(c, r.Report, r.Known)))];

    static void AddOne(int size)
    {
        var made = new SyntheticCase(3);
        var course = new IncidentCourse(made.Reports(size), Vantage.Latest, Fuser, JudgementBook.Empty);
        var times = new List<double>();
        for (var i = -20; i < 200; i++)
        {
            var report = made.Fresh(10_000_000 + i, Math.Abs(i) % 100, 7);
            var round = Stopwatch.StartNew();
            _ = course.Change([], [report], JudgementBook.Empty);
            if (i >= 0)
            {
                times.Add(round.Elapsed.TotalMilliseconds);
            }
        }

        times.Sort();
        Console.WriteLine($"add a report of 7 claims to {size:#,0}: median {times[100]:f2} ms, 99 of 100 under {times[197]:f2} ms, longest {times[^1]:f2} ms");
    }

    static void Tally(int size)
    {
        var reports = new SyntheticCase(3).Reports(size);
        var round = Stopwatch.StartNew();
        var folded = IncidentFold.Of(reports, Vantage.Latest, Fuser);
        Console.WriteLine($"reports to incidents with copies, grades and figures, {size:#,0} claims: {round.Elapsed.TotalSeconds:f1} s");
        round.Restart();
        var table = new TallyTable(folded.Incidents, Fuser.Sides);
        Console.WriteLine($"accounts of {size:#,0} claims: {table.Count:#,0} in {round.Elapsed.TotalSeconds:f2} s");
        foreach (var by in new[] { TallyDimension.Side | TallyDimension.Category, TallyDimension.Side | TallyDimension.Day, TallyDimension.Side | TallyDimension.Place, TallyDimension.Side | TallyDimension.Claimant })
        {
            var times = new List<double>();
            var cells = 0;
            for (var i = 0; i < 7; i++)
            {
                round.Restart();
                cells = table.By(by).Length;
                times.Add(round.Elapsed.TotalMilliseconds);
            }

            times.Sort();
            Console.WriteLine($"tally by {by}: {cells:#,0} cells, median {times[3]:f0} ms, best {times[0]:f0} ms");
        }
    }
}
