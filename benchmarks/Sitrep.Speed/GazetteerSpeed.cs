using Sitrep.BuiltIn;
using Sitrep.Geography;
using Sitrep.Reading.Mentions.Places;

namespace Sitrep.Speed;

/// <summary>The built-in gazetteer: how long it takes to open, what memory it takes, and what a lookup costs.</summary>
static class GazetteerSpeed
{
    static readonly string[] Known = ["Aleppo", "Khan al-Asal", "Khān al ‘Asal", "Авдіївка", "إدلب", "Al Fashir", "Goma", "San José", "Nowhere-upon-Nothing", "Deir ez-Zor", "Timbuktu", "Lashio", "Bakhmut", "Saint Petersburg"];
    static readonly string[] Misspelt = ["Aleppoo", "Saraqlib", "Khan al-Aasl", "Bakhmat", "Mogadischu", "Kandaharr", "Qamishlo", "Zaporizhzhya", "Nowhereville", "Tripolli"];
    static readonly string[] Begun = ["s", "a", "ba", "sar", "al-", "al ba", "khan el a", "سرا", "ال", "San", "Мар"];

    public static void Run(int rounds, double seconds)
    {
        var bytes = BuiltInPacks.Model(PlaceFinder.Index);
        var open = Measure.Milliseconds(() => Gazetteer.Open(bytes, BuiltInPacks.Packs).Find("Aleppo"));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var gazetteer = Gazetteer.Open(bytes, BuiltInPacks.Packs);
        gazetteer.FindFuzzy("Saraqlib");
        var heap = GC.GetTotalMemory(forceFullCollection: true) - before;
        Console.WriteLine($"Gazetteer of {gazetteer.Count} places by {gazetteer.Names} names; medians of {rounds} rounds, a turn by its best pass.");
        Console.WriteLine($"open and first lookup      {open,8:f1} ms");
        Console.WriteLine($"file {bytes.Length / 1e6:f1} MB (mapped), heap {heap / 1e6:f1} MB, process {Environment.WorkingSet / 1e6:f0} MB");
        Tell("exact lookup", Known, name => gazetteer.Find(name).Length, rounds, seconds);
        Tell("fuzzy lookup", Misspelt, name => gazetteer.FindFuzzy(name).Length, rounds, seconds);
        foreach (var begun in Begun)
        {
            gazetteer.Complete(begun, 10, place => place.CountryCode == 0x5953);
            var times = Enumerable.Range(0, rounds).Select(_ => Measure.Milliseconds(() => gazetteer.Complete(begun, 10, place => place.CountryCode == 0x5953))).ToList();
            Console.WriteLine($"completing {begun,-12} {Measure.Median(times),8:f2} ms, longest {times.Max():f2}");
        }
    }

    static void Tell(string what, string[] names, Func<string, int> find, int rounds, double seconds)
    {
        int Pass()
        {
            var found = 0;
            for (var i = 0; i < 100; i++)
            {
                foreach (var name in names)
                {
                    found += find(name);
                }
            }

            return found > 0 ? names.Length * 100 : throw new InvalidOperationException("Nothing was found: the gazetteer is not what it should be.");
        }

        Measure.Turn(Pass, seconds);
        Console.WriteLine($"{what}               {1e6 / Measure.Median(Enumerable.Range(0, rounds).Select(_ => Measure.Turn(Pass, seconds))),8:f2} µs");
    }
}
