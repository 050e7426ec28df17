using System.Diagnostics;
using Sitrep.Exchange.Out.Situations;
using Sitrep.Record;
using Sitrep.Record.Situations;
using Sitrep.Situation.Access;
using Sitrep.Situation.Prepared;

namespace Sitrep.Speed.Situations;

/// <summary>The situation of a case out of its store: kept once, opened cold for days at random, and stepped from day to day.</summary>
static class StoreSpeed
{
    const int Looks = 40, Steps = 60;

    public static void Run(SituationIndex index, Roads roads, DateOnly first, DateOnly last)
    {
        var folder = CaseFolder.Create(Directory.CreateTempSubdirectory("sitrep-speed").FullName);
        try
        {
            var form = SituationRows.Over(roads.Network);
            using var record = folder.Open(forWriting: false);
            SituationStore Open() => SituationStore.Open(folder, record, "speed", () => index, form);
            var clock = Stopwatch.StartNew();
            Open().Dispose();
            Console.WriteLine($"the prepared case to its store: {clock.Elapsed.TotalSeconds:f1} s for {index.Days.Length:#,0} days, {new FileInfo(folder.SituationFile).Length / 1048576.0:f0} MB");
            SituationSpeed.Tell("any day from the store, opened for it", Enumerable.Range(0, Looks).Select(i => Time(() =>
            {
                using var store = Open();
                return store.At(SituationSpeed.Between(first, last, new Random(i)));
            })));
            using var open = Open();
            var seen = open.At(DateOnly.FromDayNumber((first.DayNumber + last.DayNumber) / 2));
            Console.WriteLine($"half-way: {seen.ByKey.Count:#,0} rows");
            SituationSpeed.Tell("its rows, in order", Enumerable.Range(0, Looks).Select(_ => Time(() => seen.Rows())));
            SituationSpeed.Tell("the next day from the store", Enumerable.Range(0, Steps).Select(_ => Time(() => seen = open.Step(seen, DateOnly.FromDayNumber(seen.Day + 1)))));
        }
        finally
        {
            Directory.Delete(folder.Root, recursive: true);
        }
    }

    static double Time(Func<object> look)
    {
        var clock = Stopwatch.StartNew();
        GC.KeepAlive(look());
        return clock.Elapsed.TotalMilliseconds;
    }
}
