using Sitrep.BuiltIn;
using Sitrep.Reading;

namespace Sitrep.Speed;

/// <summary>
/// How the time of reading one report, text to claims, grows with its length: 1 MB against 50 KB, in turns. A turn reads as much text of either, collections of memory
/// included: the long report once; a short one twenty times over, whose words the reader all remembers; and each of the twenty that the long one is made of, which bring new words as any report does.
/// </summary>
static class SizeSpeed
{
    const int Small = 50_000, Large = 1_000_000;

    public static void Run(int rounds, double seconds)
    {
        var reader = ReportReader.Open(BuiltInPacks.Packs, BuiltInPacks.Find);
        var large = Reports.OfLength(Large);
        var parts = Enumerable.Range(0, Large / Small).Select(i => large.Substring(i * Small, Small)).ToArray();
        Measure.Turn(() => Read(reader, parts[0]), 3);
        var turns = Enumerable.Range(0, rounds).Select(_ => (Again: Short(_ => parts[0]), New: Short(part => part), Large: Time(() => Read(reader, large)))).ToArray();
        Console.WriteLine($"Medians of {rounds} rounds, in each of which all had a turn; a turn counts by its best reading.");
        Show("a report of 50 KB, again", turns.Select(t => t.Again));
        Show("a report of 50 KB, new", turns.Select(t => t.New));
        Show("a report of 1 MB", turns.Select(t => t.Large));
        Console.WriteLine($"1 MB against 50 KB new     {Measure.Median(turns.Select(t => t.Large / t.New)),10:f1} times");
        Console.WriteLine($"1 MB against 50 KB again   {Measure.Median(turns.Select(t => t.Large / t.Again)),10:f1} times");

        double Short(Func<string, string> which) => Time(() => parts.Sum(part => Read(reader, which(part)))) / parts.Length;

        double Time(Func<int> work)
        {
            work();
            return 1 / Measure.Turn(() => Math.Min(1, work()), seconds);
        }
    }

    static void Show(string what, IEnumerable<double> times) => Console.WriteLine($"{what,-27}{Measure.Median(times) * 1000,10:f0} ms");

    static int Read(ReportReader reader, string text) => reader.Read(ClaimSpeed.Report(text)).Sentences.IsEmpty ? 0 : 1;
}
