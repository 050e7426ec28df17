using System.Globalization;
using Sitrep.BuiltIn;
using Sitrep.Reading.Grammar;
using Sitrep.Reading.Text;
using Sitrep.Speed;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var seconds = args.Length > 0 ? double.Parse(args[0], CultureInfo.InvariantCulture) : 5;
var text = NewsText.Of(1500);
var grammarian = new Grammarian(GrammarModel.Load(BuiltInPacks.Model("languages/english/english.grammar")), TextRules.From(BuiltInPacks.Packs));
int Read() => grammarian.Analyse(text).Sum(s => s.Tokens.Length);

int ReadTwice()
{
    var counts = new int[2];
    Parallel.For(0, 2, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i => counts[i] = Read());
    return counts.Sum();
}

var (one, bytes) = Measure.Best(Read, seconds);
var (two, _) = Measure.Best(ReadTwice, seconds);
var (again, _) = Measure.Best(Read, seconds / 2);
one = Math.Max(one, again);
Console.WriteLine($"text to trees, 1 thread    {one,10:f0} tokens/s   {bytes:f1} bytes allocated a token (a token of the answer has {System.Runtime.CompilerServices.Unsafe.SizeOf<Sitrep.Model.Token>()})");
Console.WriteLine($"text to trees, 2 threads   {two,10:f0} tokens/s   {two / one:f2} times");
Console.WriteLine(Peer.Rate(text, seconds) is { } peer
    ? $"wink-nlp, 1 thread         {peer,10:f0} tokens/s   ours is {one / peer:f2} times"
    : "wink-nlp: not measured (run npm ci in benchmarks/wink)");
return 0;
