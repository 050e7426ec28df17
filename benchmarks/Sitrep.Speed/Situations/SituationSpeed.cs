using System.Diagnostics;
using Sitrep.BuiltIn;
using Sitrep.Situation;
using Sitrep.Situation.Access;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Prepared;
using Sitrep.Speed.Incidents;

namespace Sitrep.Speed.Situations;

/// <summary>The situation of a case of a million claims: prepared once, asked for days at random, and stepped from day to day.</summary>
static class SituationSpeed
{
    const int Looks = 40, Steps = 60;

    public static void Run(int claims)
    {
        var fuser = Fuser.From(BuiltInPacks.Packs);
        var roads = Roads.From(BuiltInPacks.Packs);
        var reports = ManyThings.Of(new SyntheticCase(3).Reports(claims));
        var made = reports.Sum(r => r.Reading.Claims.Length);
        var clock = Stopwatch.StartNew();
        var folded = IncidentFold.Of(reports, Vantage.Latest, fuser);
        Console.WriteLine($"{made:#,0} claims to {folded.Incidents.Length:#,0} incidents: {clock.Elapsed.TotalSeconds:f1} s");
        clock.Restart();
        var index = new SituationIndex(folded, null, fuser, roads);
        Console.WriteLine($"incidents to a prepared case: {clock.Elapsed.TotalSeconds:f1} s");
        var (first, last) = (reports.Min(r => r.Report.Published!.Day), reports.Max(r => r.Report.Published!.Day));
        Warm(index, first, last);
        Tell("any day, each part made anew", Enumerable.Range(0, Looks).Select(i => Time(() => index.At(Between(first, last, new Random(i))))));
        Tell("the last day", Enumerable.Range(0, Looks / 4).Select(_ => Time(() => index.At(null))));
        Step(index, first, last);
        StoreSpeed.Run(index, roads, first, last);
        Console.WriteLine($"memory in use, claims and texts among it: {GC.GetTotalMemory(true) / 1048576.0:f0} MB; at the peak {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0:f0} MB");
        GC.KeepAlive(index);
        HeldSpeed.Run(reports, fuser);
    }

    static void Warm(SituationIndex index, DateOnly first, DateOnly last)
    {
        for (var i = 0; i < 5; i++)
        {
            var seen = index.At(Between(first, last, new Random(100 + i)));
            index.Step(seen, seen.Vantage.AsOf!.Value.AddDays(1));
        }
    }

    static void Step(SituationIndex index, DateOnly first, DateOnly last)
    {
        var seen = index.At(DateOnly.FromDayNumber((first.DayNumber + last.DayNumber) / 2));
        Console.WriteLine($"half-way: {seen.Control.Places.Length:#,0} places, {seen.Tallies.Length} tolls, {seen.Access.Segments.Length} segments of road, {seen.Displacement.Flows.Length:#,0} flows, {seen.Timeline.Length:#,0} days, {seen.Operations.Length} operations");
        Tell("the next day, from the day before", Enumerable.Range(0, Steps).Select(_ => Time(() => seen = index.Step(seen, seen.Vantage.AsOf!.Value.AddDays(1)))));
        Tell("the day before, from the day after", Enumerable.Range(0, Steps).Select(_ => Time(() => seen = index.Step(seen, seen.Vantage.AsOf!.Value.AddDays(-1)))));
    }

    internal static DateOnly Between(DateOnly first, DateOnly last, Random random) => DateOnly.FromDayNumber(random.Next(first.DayNumber, last.DayNumber + 1));

    static double Time(Func<SituationAt> look)
    {
        var clock = Stopwatch.StartNew();
        GC.KeepAlive(look());
        return clock.Elapsed.TotalMilliseconds;
    }

    // Beside other work the processor time tells more than the clock.
    internal static void Tell(string what, IEnumerable<double> times)
    {
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var sorted = times.ToArray();
        var processor = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalMilliseconds / sorted.Length;
        Array.Sort(sorted);
        Console.WriteLine($"{what,-36} median {sorted[sorted.Length / 2],7:f1} ms, best {sorted[0],7:f1}, nine in ten under {sorted[sorted.Length * 9 / 10],7:f1}, longest {sorted[^1],7:f1}; {processor,7:f1} ms of processor time each");
    }
}
