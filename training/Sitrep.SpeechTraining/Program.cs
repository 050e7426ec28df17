using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Sitrep.BuiltIn;
using Sitrep.Learning;
using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions;
using Sitrep.Reading.Speech;
using Sitrep.Reading.Speech.Cues;
using Sitrep.SpeechTraining;

// What this program does is told by its usage line and in docs/attribution.md.
// Two features in three fill a table whose size is a power of two.
const int Kept = (1 << 16) * 2 / 3;
const string Cues = "languages/english/speech.en.cues.yaml";
// Others share the machine: the fastest of a few runs tells the speed.
const int Runs = 3;
var (spent, tokens) = (TimeSpan.Zero, 0);
var mentions = new MentionFinder(BuiltInPacks.Packs);
var grammarian = Grammars.English();
return args switch
{
    ["train", var corpus, var output] => Train(corpus, output),
    ["trees", var corpus] => Trees(corpus),
    ["predict", var corpus, var weights, var output] => Predict(corpus, weights, output),
    ["claims", var folder, var weights, var log] => Claims(folder, weights, log),
    ["claims", var folder, var weights] => Claims(folder, weights, null),
    _ => Usage(),
};

int Train(string corpus, string output)
{
    var lessons = new Lessons(new CueWords(BuiltInPacks.Packs.Get(Cues)));
    foreach (var article in Article.Read(corpus))
    {
        lessons.Add(article, grammarian.Analyse(article.Text));
    }

    Console.WriteLine($"{lessons.Cues.Count} words, {lessons.Cues.Count(c => c.Positive)} cues, {lessons.Lost} lost, "
        + $"{lessons.Sources.Count} sources, {lessons.Contents.Count} limbs");
    var all = Selection.Fit(lessons, Kept);
    File.WriteAllBytes(output, FittedModel.Bytes(all));
    Console.WriteLine($"{all.Count} weights, {new FileInfo(output).Length} bytes");
    return 0;
}

int Predict(string corpus, string weights, string output)
{
    var finder = new SpeechFinder(BuiltInPacks.Packs, File.ReadAllBytes(weights));
    File.WriteAllLines(output, Article.Read(corpus).Select(article => Predictions.Line(article.Id, article.Text,
        Speeches(finder, new(article.Id, article.Id, article.Text)))));
    Console.WriteLine(FormattableString.Invariant($"{spent.TotalMicroseconds / Math.Max(1, tokens):F2} microseconds a token over {tokens} tokens"));
    return 0;
}

int Trees(string corpus)
{
    foreach (var article in Article.Read(corpus))
    {
        foreach (var sentence in grammarian.Analyse(article.Text))
        {
            Console.WriteLine();
            foreach (var (index, token) in sentence.Tokens.Index())
            {
                Console.WriteLine($"{index}\t{token.Span.Of(article.Text)}\t{token.Lemma}\t{token.Pos}\t{token.Head}\t{token.Relation}");
            }
        }
    }

    return 0;
}

int Claims(string folder, string weights, string? log)
{
    using var writer = log is null ? null : new StreamWriter(log);
    var finder = new SpeechFinder(BuiltInPacks.Packs, File.ReadAllBytes(weights));
    var score = new VoiceScore(writer);
    foreach (var path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
    {
        using var report = JsonDocument.Parse(File.ReadAllText(path));
        if (report.RootElement.TryGetProperty("language", out var language) && language.GetString() != "en")
        {
            continue;
        }

        var text = File.ReadAllText(Path.ChangeExtension(path, ".txt"));
        score.Add(report.RootElement, text, Speeches(finder, new(path, path, text)));
    }

    Console.WriteLine(score);
    return 0;
}

ImmutableArray<SpeechMention> Speeches(SpeechFinder finder, Report report)
{
    var sentences = grammarian.Analyse(report.Text);
    var found = mentions.Find(report, sentences);
    tokens += sentences.Sum(s => s.Tokens.Length);
    var speeches = finder.Find(report, sentences, found);
    var fastest = TimeSpan.MaxValue;
    for (var run = 0; run < Runs; run++)
    {
        var clock = Stopwatch.StartNew();
        speeches = finder.Find(report, sentences, found);
        fastest = clock.Elapsed < fastest ? clock.Elapsed : fastest;
    }

    spent += fastest;
    return speeches;
}

static int Usage()
{
    Console.Error.WriteLine("usage: train CORPUS.jsonl OUT.weights | predict CORPUS.jsonl WEIGHTS OUT.jsonl | claims FOLDER WEIGHTS [LOG]");
    return 2;
}
