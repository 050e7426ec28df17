using System.Globalization;
using System.Runtime.CompilerServices;
using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Reading.Grammar;
using Sitrep.Reading.Text;
using Sitrep.Speed;
using Sitrep.Speed.Incidents;
using Sitrep.Speed.Situations;

// usage: Sitrep.Speed [ROUNDS [SECONDS]]: so many rounds, in which each reader has a turn of so many seconds.
//        Sitrep.Speed claims|sizes [ROUNDS [SECONDS]]: raw text to claims; how its time grows with a report's length.
//        Sitrep.Speed mentions|places [ROUNDS [SECONDS]]: raw text to mentions; the gazetteer.
//        Sitrep.Speed incidents [CLAIMS]: fusion up to so many claims (a million unless given), one report more, tallies.
//        Sitrep.Speed control [CLAIMS]: who holds what by so many words (a million unless given), at any instant, day by day, and as areas.
//        Sitrep.Speed situation [CLAIMS]: a case of a million claims unless given, prepared once and asked for any day; who holds what from a case on disk.
//        Sitrep.Speed roads [ROUNDS [SECONDS]]: ways through a road network of 500,000 segments.
//        Sitrep.Speed extract [WAYS]: an OpenStreetMap extract with so many ways for traffic (300,000 unless given) to a case's roads.
//        Sitrep.Speed load: how long this process took to open the model.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["load"])
{
    Console.WriteLine($"{Measure.Milliseconds(() => GrammarModel.Load(BuiltInPacks.Model("languages/english/english.grammar"))):f1} ms to open the model");
    return 0;
}

if (args is ["incidents", .. var most])
{
    IncidentSpeed.Run(most.Length > 0 ? int.Parse(most[0], CultureInfo.InvariantCulture) : 1_000_000);
    return 0;
}

if (args is ["control", .. var words])
{
    ControlSpeed.Run(words.Length > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 1_000_000);
    return 0;
}

if (args is ["situation", .. var size])
{
    SituationSpeed.Run(size.Length > 0 ? int.Parse(size[0], CultureInfo.InvariantCulture) : 1_000_000);
    return 0;
}

if (args is ["held", var root, var asOf])
{
    HeldSpeed.Held(root, DateOnly.Parse(asOf, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["extract", .. var ways])
{
    ExtractSpeed.Run(ways.Length > 0 ? int.Parse(ways[0], CultureInfo.InvariantCulture) : 300_000);
    return 0;
}

if (args is ["claims" or "sizes" or "mentions" or "places" or "roads", .. var given])
{
    Action<int, double> measure = args[0] switch { "claims" => ClaimSpeed.Run, "sizes" => SizeSpeed.Run, "mentions" => MentionSpeed.Run, "roads" => RoadSpeed.Run, _ => GazetteerSpeed.Run };
    measure(given.Length > 0 ? int.Parse(given[0], CultureInfo.InvariantCulture) : 9, given.Length > 1 ? double.Parse(given[1], CultureInfo.InvariantCulture) : 1);
    return 0;
}

var rounds = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 9;
var seconds = args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 1;
var text = NewsText.Of(1500);
var grammarian = new Grammarian(GrammarModel.Load(BuiltInPacks.Model("languages/english/english.grammar")), TextRules.From(BuiltInPacks.Packs), IrregularVerbs.From(BuiltInPacks.Packs));
int Read() => grammarian.Analyse(text).Sum(s => s.Tokens.Length);

int ReadTwice()
{
    var counts = new int[2];
    Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => counts[i] = Read());
    return counts.Sum();
}

using var peer = Peer.Start(text);
Measure.Turn(Read, 2);
Measure.Turn(ReadTwice, 1);
var turns = Enumerable.Range(0, rounds)
    .Select(_ => (One: Measure.Turn(Read, seconds), Two: Measure.Turn(ReadTwice, seconds), Peer: peer?.Turn(seconds)))
    .ToArray();
Console.WriteLine($"Medians of {rounds} rounds, in each of which every reader had a turn; a turn counts by its best reading of the text.");
Console.WriteLine($"text to trees, 1 thread    {Measure.Median(turns.Select(t => t.One)),10:f0} tokens/s");
Console.WriteLine($"text to trees, 2 threads   {Measure.Median(turns.Select(t => t.Two)),10:f0} tokens/s   {Measure.Median(turns.Select(t => t.Two / t.One)):f2} times one");
Console.WriteLine(peer is null
    ? "wink-nlp: not measured (run npm ci in benchmarks/wink)"
    : $"wink-nlp, 1 thread         {Measure.Median(turns.Select(t => t.Peer!.Value)),10:f0} tokens/s   ours is {Measure.Median(turns.Select(t => t.One / t.Peer!.Value)):f2} times");
Console.WriteLine($"allocated, text to trees   {Measure.BytesPerUnit(Read),10:f1} bytes a token, of which a token of the answer has {Unsafe.SizeOf<Token>()}");
return 0;
