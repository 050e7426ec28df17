using System.Diagnostics;
using Sitrep.BuiltIn;
using Sitrep.Geography;
using Sitrep.Geography.Borders;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Situation;
using Sitrep.Situation.Control;
using Sitrep.Situation.Control.Areas;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Speed;

/// <summary>A million words about who holds 5,000 places over eight years: made ready once, asked for any instant, stepped day by day, drawn as areas.</summary>
static class ControlSpeed
{
    const int Places = 5000, Days = 3000, Seed = 23;

    static readonly Fuser Fuser = Fuser.From(BuiltInPacks.Packs);
    static readonly DateOnly Start = new(2016, 1, 1);
    static readonly string[] Sides = ["syria-assad-government", "hayat-tahrir-al-sham", "syrian-democratic-forces", "turkey"];
    static readonly string[] Actions = ["capture", "capture", "hold", "repel", "withdraw", "enter", "advance"];

    public static void Run(int claims)
    {
        var round = Stopwatch.StartNew();
        var sayings = Made(claims);
        Console.WriteLine($"{sayings.Count:#,0} words about {Places:#,0} places made in {round.Elapsed.TotalSeconds:f1} s");
        round.Restart();
        var index = ControlIndex.Of(sayings, Fuser.Sides, Fuser.Control);
        Console.WriteLine($"made ready once: {round.Elapsed.TotalSeconds:f2} s");
        Tell("at the latest instant", 9, _ => index.At(Vantage.Latest));
        Tell("as of a day", 25, i => index.At(new(Start.AddDays(Days * i / 25))));
        Tell("as of a day, as known then", 25, i => index.At(new(Start.AddDays(Days * i / 25), Known(Days * i / 25))));
        Step(index);
        Draw(index);
    }

    static void Step(ControlIndex index)
    {
        var at = index.At(new(Start.AddDays(Days / 2)));
        Tell("a step to the next day", 200, i => at = index.Step(at, new(Start.AddDays(Days / 2 + 1 + i))));
        at = index.At(new(Start.AddDays(Days / 2), Known(Days / 2)));
        Tell("a step of both clocks", 200, i => at = index.Step(at, new(Start.AddDays(Days / 2 + 1 + i), Known(Days / 2 + 1 + i))));
    }

    static void Draw(ControlIndex index)
    {
        var round = Stopwatch.StartNew();
        var terrain = new Terrain(Settlements.Of(Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), BuiltInPacks.Packs)), BorderFile.Read(BuiltInPacks.Model("places/world.borders")));
        Console.WriteLine($"settlements and borders, once: {round.Elapsed.TotalMilliseconds:f0} ms");
        var picture = index.At(Vantage.Latest);
        var map = AreaMap.Of(picture, terrain, Fuser.Control.Areas);
        Tell($"areas, {map.Cells.Length:#,0} cells in {map.Areas.Length} areas", 15, _ => AreaMap.Of(picture, terrain, Fuser.Control.Areas));
    }

    static void Tell(string what, int times, Func<int, object> work)
    {
        var taken = Enumerable.Range(0, times).Select(i => Measure.Milliseconds(() => work(i))).Order().ToArray();
        Console.WriteLine($"{what,-40} median {taken[times / 2],8:f1} ms, best {taken[0],8:f1} ms, longest {taken[^1],8:f1} ms");
    }

    static DateTimeOffset Known(int day) => new(Start.AddDays(day).ToDateTime(TimeOnly.MaxValue), TimeSpan.Zero);

    // A place changes hands now and then; on every day some of its voices tell who is there, each side for itself and a few papers.
    static List<Saying> Made(int claims)
    {
        var random = new Random(Seed);
        var places = Enumerable.Range(0, Places).Select(i => new Place($"Town {i}", $"Town {i}", $"geonames:{i}", new(32.5 + random.NextDouble() * 5, 35.5 + random.NextDouble() * 7), PlacePrecision.Exact)).ToArray();
        var voices = Enumerable.Range(0, 40).Select(i => new Source($"paper {i}", $"Paper {i}", new($"paper {i}", $"Paper {i}")))
            .Concat(Sides.Select(Fuser.Sides.OfVoice).Select(s => new Source(s.Key, s.Name, s))).ToArray();
        return [.. Enumerable.Range(0, claims).Select(i => Word(i, random, places, voices))];
    }

    static Saying Word(int number, Random random, Place[] places, Source[] voices)
    {
        var (day, town) = (random.Next(Days), (int)(Math.Pow(random.NextDouble(), 2) * Places));
        var (place, holder) = (places[town], Sides[(town * 7 + day / 200 * 5) % 11 % Sides.Length]);
        var voice = voices[random.Next(voices.Length)];
        var claim = new Claim($"c{number}", ClaimType.Control, Actions[random.Next(Actions.Length)], new(0, 20), "made", 0.9)
        {
            Place = place,
            Actor = new(holder, Id: $"pack:{(random.Next(10) == 0 ? Sides[random.Next(Sides.Length)] : holder)}"),
            Time = new(Start.AddDays(day), Start.AddDays(day), TimePrecision.Day),
            Modality = random.Next(25) == 0 ? Modality.Denied : Modality.Asserted,
        };
        var report = new Report($"sha256:{number:x64}", "file", "Somebody holds the town still.", new(Start.AddDays(day)), Publisher: voice.Name);
        return new(new(claim, report, Known(day).AddHours(random.Next(72))), voice, Stance.Independent);
    }
}
