using System.Diagnostics;
using System.Globalization;
using Sitrep.GrammarTraining;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var settings = Settings.Parse(args);
var lessons = Treebank.Read(settings.Train);
var dev = Treebank.Read(settings.Dev);
lessons = lessons.Take(settings.Limit).ToList();
var wanted = lessons.SelectMany(l => l.Forms).Select(f => f.ToLowerInvariant()).ToHashSet();
var vectors = WordVectors.Read(settings.Vectors, settings.FrequentWords, wanted);
var random = new Random(settings.Seed);
var lexicon = new Lexicon(lessons, 2);
var classes = new WordClasses(lessons);
Console.WriteLine($"{lessons.Count} sentences, {lessons.Sum(l => l.Length)} words, {lexicon.Count} rows, {vectors.Count} vectors, {classes.Count} classes");
var brain = new Brain(settings, vectors, lexicon.Count, classes.Count, random);
var maker = new BatchMaker(settings, lexicon, vectors, random);
var judge = new Judge(brain, maker, classes);
var trainer = new Trainer(settings, brain, maker, classes, random);
var clock = Stopwatch.StartNew();
for (var epoch = 1; epoch <= settings.Epochs; epoch++)
{
    var losses = trainer.Epoch(lessons);
    if (epoch % 2 == 0 || epoch == settings.Epochs)
    {
        trainer.SwapAverages();
        Console.WriteLine($"{epoch,3} {clock.Elapsed.TotalSeconds,6:f0} s  loss {losses}  dev: {judge.Score(dev)}");
        trainer.SwapAverages();
    }
}

trainer.SwapAverages();
new ModelWriter(settings, brain, lexicon, vectors, classes, new LemmaLearner(lessons)).Write(settings.Output);
Console.WriteLine($"wrote {settings.Output}: {new FileInfo(settings.Output).Length} bytes");
return 0;
