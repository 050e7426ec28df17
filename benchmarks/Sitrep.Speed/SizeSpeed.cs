using Sitrep.BuiltIn;
using Sitrep.Reading;

namespace Sitrep.Speed;

/// <summary>How the time of reading one report, text to claims, grows with its length: 1 MB against 50 KB, in turns.</summary>
static class SizeSpeed
{
    const int Small = 50_000, Large = 1_000_000;

    public static void Run(int rounds, double seconds)
    {
        var reader = ReportReader.Open(BuiltInPacks.Packs, BuiltInPacks.Find);
        var (small, large) = (Reports.OfLength(Small), Reports.OfLength(Large));
        Measure.Turn(() => Read(reader, small), 3);
        var turns = Enumerable.Range(0, rounds)
            .Select(_ => (Small: 1 / Measure.Turn(() => Read(reader, small), seconds), Large: 1 / Measure.Turn(() => Read(reader, large), seconds))).ToArray();
        Console.WriteLine($"Medians of {rounds} rounds, in each of which both lengths had a turn; a turn counts by its best reading.");
        Console.WriteLine($"a report of 50 KB          {Measure.Median(turns.Select(t => t.Small)) * 1000,10:f0} ms");
        Console.WriteLine($"a report of 1 MB           {Measure.Median(turns.Select(t => t.Large)) * 1000,10:f0} ms   {Measure.Median(turns.Select(t => t.Large / t.Small)):f1} times");
    }

    static int Read(ReportReader reader, string text) => reader.Read(ClaimSpeed.Report(text)).Sentences.IsEmpty ? 0 : 1;
}
